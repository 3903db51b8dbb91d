using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Clinic.Web.Hosting;

/// <summary>
/// Finds a view beside its controller: the namespace after <c>.Features</c> is the folder.
/// Search order: own folder, the room, <c>Features/Shared</c>.
/// </summary>
public sealed class FeatureFolders : IViewLocationExpander
{
    private const string Root = ".Features.";
    private const string FolderKey = "feature-folder";

    // The folder is part of the key under which a found view is remembered: two rooms may both have a "Home".
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
        {
            context.Values[FolderKey] = FolderOf(action.ControllerTypeInfo.Namespace ?? "");
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (!context.Values.TryGetValue(FolderKey, out var folder) || folder is null)
        {
            return viewLocations;
        }

        List<string> locations = [];
        for (var place = folder; place.Length > 0; place = place[..Math.Max(0, place.LastIndexOf('/'))])
        {
            locations.Add($"/Features/{place}/{{0}}.cshtml");
        }

        locations.Add("/Features/Shared/{0}.cshtml");
        return locations;
    }

    private static string FolderOf(string controllerNamespace)
    {
        var start = controllerNamespace.IndexOf(Root, StringComparison.Ordinal);
        return start < 0 ? "" : controllerNamespace[(start + Root.Length)..].Replace('.', '/');
    }
}
