using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Clinic.Web.Hosting;

internal static class Pages
{
    /// <summary>Controllers, with their views beside them, and the antiforgery check on every form. Forms are checked on the server alone.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureFolders()));
        // No script reads the data-val attributes.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }
}
