using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Clinic.Web.Hosting;

public static class FeatureFolderExtensions
{
    /// <summary>Views live beside their controllers, and forms are checked on the server alone.</summary>
    public static IMvcBuilder AddFeatureFolders(this IMvcBuilder mvc)
    {
        mvc.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureFolders()));
        // No script reads the data-val attributes.
        mvc.Services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        return mvc;
    }
}
