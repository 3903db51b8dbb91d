using System.Net;
using System.Text.RegularExpressions;
using Clinic.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>Every door of the running program: who may pass it, and under whose name it stands.</summary>
public sealed partial class EndpointsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    /// <summary>What a stranger may ask for, besides the files of wwwroot. Another one is a decision: write it down here.</summary>
    private static readonly string[] OpenDoors =
    [
        "ANY /health/live",
        "ANY /health/ready",
        "ANY /problem/{code:int:range(400,599)}",
        "ANY /{**path}",
        "GET /",
        "GET /accounts/sign-in",
        "GET /anatomy/v{version:int}/idea-{palette}.svg",
        "GET /anatomy/v{version:int}/{build}/body/{view}-{palette}.svg",
        "GET /anatomy/v{version:int}/{build}/inset/{name}-{palette}.svg",
        "GET /anatomy/v{version:int}/{build}/thumbnail/{view}-{palette}.svg",
        "GET /api/v1/areas-to-check",
        "GET /api/v1/atlas",
        "GET /api/v1/availability",
        "GET /api/v1/screening",
        "GET /api/v1/services",
        "GET /api/v1/therapists",
        "GET /booking",
        "GET /booking/details",
        "GET /booking/embed",
        "GET /booking/offers/{token}",
        "GET /booking/series",
        "GET /booking/time",
        "GET /booking/waiting-list",
        "GET /booking/waiting-list/{token}",
        "GET /call-back",
        "GET /call-back/thanks",
        "GET /h/{token}",
        "GET /h/{token}/copies",
        "GET /h/{token}/how",
        "GET /h/{token}/pdf",
        "GET /h/{token}/print",
        "GET /home-care/figures/{version}/{look:regex(^(adult|older)(-mirrored|)$)}/{saved:int:min(0)}/{id}.svg",
        "GET /messages/feeds/{token:length(43)}.ics",
        "GET /messages/mail",
        "GET /messages/mail/{id}",
        "GET /messages/mail/{id}/html",
        "GET /messages/{word:regex(^(reminders|questions|pages)$)}/{token}",
        "GET /openapi/{documentName}.json",
        "GET /practice/photos/{slug}/{version:long}",
        "GET /visit/{token}",
        "GET /visit/{token}/calendar.ics",
        "GET /visit/{token}/cancel",
        "GET /visit/{token}/marks",
        "GET /visit/{token}/move",
        "GET /visit/{token}/treatment",
        "POST /accounts/sign-in",
        "POST /api/v1/bookings",
        "POST /booking",
        "POST /booking/hold",
        "POST /booking/offers/{token}",
        "POST /booking/offers/{token}/decline",
        "POST /booking/series",
        "POST /booking/series/dates",
        "POST /booking/waiting-list",
        "POST /booking/waiting-list/{token}",
        "POST /call-back",
        "POST /h/{token}/copies",
        "POST /h/{token}/days",
        "POST /h/{token}/how",
        "POST /messages/{word:regex(^(reminders|questions|pages)$)}/{token}",
        "POST /visit/{token}/cancel",
        "POST /visit/{token}/marks",
        "POST /visit/{token}/marks/{mark:guid}/note",
        "POST /visit/{token}/marks/{mark:guid}/removal",
        "POST /visit/{token}/move",
        "POST /visit/{token}/treatment",
        "POST /visit/{token}/undo",
    ];

    /// <summary>First words of addresses that are not the room's own name, because clients read or type them.</summary>
    private static readonly Dictionary<string, string[]> ShortAddresses = new()
    {
        ["Booking"] = ["visit", "call-back"],
        ["HomeCare"] = ["h"],
        ["Practice"] = [""],
        ["Shared"] = ["problem"],
    };

    /// <summary>First words of addresses that belong to the host. The last one answers what nobody else does.</summary>
    private static readonly string[] HostAddresses = ["health", "openapi", "{**path}"];

    [Fact]
    public void Endpoint_ForStrangers_IsWrittenDown() =>
        Assert.Equal(OpenDoors, Endpoints().Where(IsOpen).SelectMany(Doors).Order(StringComparer.Ordinal));

    [Fact]
    public void Endpoint_NotForStrangers_NamesAPolicy()
    {
        var closed = Endpoints().Where(endpoint => !IsOpen(endpoint)).ToList();

        Assert.NotEmpty(closed);
        Assert.Empty(closed
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => asked.Policy is not null))
            .SelectMany(Doors));
    }

    [Fact]
    public void Endpoint_StaticFile_IsForStrangers() => Assert.Empty(All().Where(endpoint => IsFile(endpoint) && !IsOpen(endpoint)).SelectMany(Doors));

    [Fact]
    public void Endpoint_Address_BeginsWithItsRoom() => Assert.Empty(Endpoints().Where(endpoint => !StandsInItsRoom(endpoint)).SelectMany(Doors));

    [Fact]
    public async Task StaffBar_Link_NamesAThingOfARoomThatIsThere()
    {
        using var visitor = await app.SignedInAsync("hanna");
        var page = await visitor.GetAsync("/booking/appointments");
        var links = page.Document.QuerySelectorAll("header a").Select(link => link.GetAttribute("href")!).ToList();
        var rooms = Endpoints().Where(endpoint => IsOfAController(endpoint) && StandsInItsRoom(endpoint)).Select(endpoint => Pattern(endpoint).Split('/')[1]).ToHashSet();
        var glossary = Repository.Read("docs/glossary.md");

        Assert.NotEmpty(links);
        foreach (var path in links)
        {
            Assert.Contains(path.Split('/')[1], rooms);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
        }

        // As the glossary's own word, or as what staff read for it.
        // How many there are is no word.
        page.Document.QuerySelectorAll("header nav .count").ToList().ForEach(count => count.Remove());
        Assert.Empty(page.Texts("header nav a")
            .Where(words => !glossary.Contains($"\n| {words.TrimEnd('s').ToLowerInvariant()} |", StringComparison.Ordinal)
                && !glossary.Contains($"*{words}*", StringComparison.Ordinal))
            .Select(words => $"'{words}' is no word of the glossary"));
    }

    private static bool StandsInItsRoom(RouteEndpoint endpoint)
    {
        var first = Pattern(endpoint).Split('/')[1];
        if (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action)
        {
            return HostAddresses.Contains(first);
        }

        var room = action.ControllerTypeInfo.Namespace!.Split('.')[3];
        var isApi = Pattern(endpoint).StartsWith("/api/v1/", StringComparison.Ordinal);
        return isApi || first == Kebab(room) || (ShortAddresses.TryGetValue(room, out var others) && others.Contains(first));
    }

    private static bool IsOfAController(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // In Development alone the framework adds a door for files that were made after the build. Nobody may pass it.
    private static bool IsOfDevelopment(RouteEndpoint endpoint) => Pattern(endpoint) == "/{**path:file}" && !IsOpen(endpoint);

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<string> Doors(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"])
        .Select(method => $"{method} {Pattern(endpoint)}");

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Kebab(string room) => InnerCapital().Replace(room, "-$0").ToLowerInvariant();

    private IEnumerable<RouteEndpoint> Endpoints() => All().Where(endpoint => !IsFile(endpoint) && !IsOfDevelopment(endpoint));

    private IEnumerable<RouteEndpoint> All() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex InnerCapital();
}
