using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Hosting;

internal static class Pages
{
    /// <summary>Controllers, with their views beside them, and the antiforgery check on every form.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
            .AddFeatureFolders();
        return services;
    }
}
