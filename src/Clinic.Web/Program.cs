using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddControllersWithViews().AddFeatureFolders();
builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
builder.Services.AddScoped<ReadPracticeCard>();

var app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
if (app.Environment.IsProduction())
{
    app.UseHsts();
}

app.UseExceptionHandler("/problem/500");
app.UseWhen(
    context => !context.Request.Path.StartsWithSegments("/api"),
    pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}"));
app.UseRouting();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();
app.Run();
