using System.Reflection;
using Clinic.Web.Features.Practice.Home;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;

namespace Clinic.Web.Tests.Hosting;

public sealed class FeatureFoldersTests
{
    [Fact]
    public void ExpandViewLocations_Controller_LooksInItsFolderThenItsRoomThenShared()
    {
        var locations = LocationsOf(new ControllerActionDescriptor { ControllerTypeInfo = typeof(HomeController).GetTypeInfo() });

        Assert.Equal(
            ["/Features/Practice/Home/{0}.cshtml", "/Features/Practice/{0}.cshtml", "/Features/Shared/{0}.cshtml"],
            locations);
    }

    [Fact]
    public void ExpandViewLocations_NoController_LeavesTheLocationsAsTheyAre() =>
        Assert.Equal(["/Elsewhere/{0}.cshtml"], LocationsOf(new ActionDescriptor()));

    private static IEnumerable<string> LocationsOf(ActionDescriptor action)
    {
        var context = new ViewLocationExpanderContext(
            new ActionContext(new DefaultHttpContext(), new RouteData(), action), "Index", "Home", "", "", isMainPage: true)
        {
            Values = new Dictionary<string, string?>(),
        };
        var folders = new FeatureFolders();
        folders.PopulateValues(context);
        return folders.ExpandViewLocations(context, ["/Elsewhere/{0}.cshtml"]);
    }
}
