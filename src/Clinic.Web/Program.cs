using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Audit;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking;
using Clinic.Web.Features.Charting;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.HomeCare;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Faults;
using Clinic.Web.Hosting.Observation;
using Clinic.Web.Hosting.PageCache;
using Clinic.Web.Hosting.Pdf;
using Clinic.Web.Verbs;

if (!VerbCall.TryRead(args, out var verb, out var exitCode))
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(verb is null ? args : []);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Host.UseDefaultServiceProvider(provider =>
{
    provider.ValidateScopes = true;
    provider.ValidateOnBuild = true;
});

// A port that is taken ends in one sentence of ours; the host would print a stack trace before it.
var isOpen = false;
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isOpen && level >= LogLevel.Warning);

var (server, noDatabase) = await DatabaseSetup.ChooseServerAsync(builder);
if (server is null)
{
    await Console.Error.WriteLineAsync(noDatabase);
    return 1;
}

await using var database = server;

// The rooms. Anatomy and Screening have nothing to register.
builder.Services.AddPractice();
builder.Services.AddAvailability();
builder.Services.AddBooking();
builder.Services.AddClients();
builder.Services.AddCharting();
builder.Services.AddHomeCare();
builder.Services.AddMessages(builder.Configuration, builder.Environment);
builder.Services.AddAccounts(builder.Environment);
builder.Services.AddAudit();

// What carries them.
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDatabase(database.App);
builder.Services.AddPages();
builder.Services.AddPdf(builder.Configuration);
builder.Services.AddProblems();
builder.Services.AddOpenApi();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddClinicRateLimits(builder.Configuration);
builder.Services.AddPublicCompression();
builder.Services.AddPublicPageCache();
builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));

if (verb is not null)
{
    // A verb says what it did, and nothing else.
    builder.Logging.ClearProviders();
}

await using var app = builder.Build();
if (verb is not null)
{
    return await verb.RunAsync(app, database);
}

app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<RequestIds>();
app.UseMiddleware<RequestSpans>();
if (app.Environment.IsProduction())
{
    app.UseHsts();
    RuntimeFloor.WarnWhenBelow(app.Logger, Environment.Version);
}

app.UseProblems();
app.UseRouting();
// Outside the compression: what is kept was compressed once.
app.UseOutputCache();
app.UseResponseCompression();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapOpenApi().AllowAnonymous();
app.MapClinicHealth();
app.MapControllers().WithStaticAssets();
// Without an endpoint the closed-by-default policy would ask a stranger who mistyped an address to sign in.
app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();

app.Lifetime.ApplicationStarted.Register(() => isOpen = true);
return await app.RunClinicAsync(database);
