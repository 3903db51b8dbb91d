using System.Net;
using Clinic.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Charting.Signing;

/// <summary>Every door that changes something of a visit, tried on a signed one. A new door is tried by itself.</summary>
public sealed class SignedDoorsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly string[] Rooms = ["Clinic.Web.Features.Charting", "Clinic.Web.Features.HomeCare"];

    /// <summary>Answers that every form finds its own among.</summary>
    private static readonly (string Name, string Value)[] Answers =
    [
        ("Finding.TenderBefore", "9"), ("Mark.Zone", "calf"), ("Mark.Side", "left"), ("Mark.Body", "average"), ("AreaFinding.Area", "lat"), ("AreaFinding.Side", "left"),
        ("AreaFinding.TenderBefore", "9"), ("Consent.Area", "pec_outer"), ("Consent.Side", "left"), ("Consent.Agrees", "true"), ("Withdrawal.Area", "pec_outer"),
        ("Withdrawal.Side", "left"), ("Recheck.Pain", "9"), ("Recheck.Verdict", "worse"), ("Story.Label", "late"), ("code", "C13"), ("hand", "left"), ("build", "average"),
        ("body", "average"), ("Part.Text", "late"), ("Part.Drafted", "late"), ("Sign.NoSheet", "late"), ("Sign.UncheckedReason", "late"), ("Exercises", "E01"),
        ("Addendum.Text", "late"), ("Addendum.Reason", "late"), ("Factor.Note", "late"), ("status", "settled"), ("Text", "late"), ("Reason", "late"), ("Rating", "9"),
    ];

    [Fact]
    public async Task Post_ToEveryDoorOfASignedVisit_ChangesNothingThatWasSigned()
    {
        var token = TestContext.Current.CancellationToken;
        using var chart = await OpenChart.OfNoraAsync(app);
        var (knot, page) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.Ines.SubmitAsync(page, "#finding", ("Finding.TenderBefore", "6"));
        var area = await chart.ShowAsync($"?knot={knot}&area=lat-left");
        await chart.Ines.SubmitAsync(area, "#area-finding", ("AreaFinding.TenderBefore", "7"), ("AreaFinding.Technique", "pincer_hold"));
        await chart.Ines.SubmitAsync(await chart.NoteAsync(), "#note-plan", ("Part.Text", "Come back in a week."));
        var signed = await chart.Ines.FollowAsync(await chart.SignAsync());
        var forgery = signed.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await LockedAsync(chart, token);
        var tried = new List<string>();
        var saved = new List<string>();

        foreach (var (method, pattern) in Doors())
        {
            var address = pattern.Replace("{visitId}", chart.VisitId.ToString(), StringComparison.Ordinal)
                .Replace("{knotId}", knot.ToString(), StringComparison.Ordinal)
                .Replace("{section}", "plan", StringComparison.Ordinal)
                .Replace("{key}", "lat-left", StringComparison.Ordinal)
                .Replace("{area}", "lat-left", StringComparison.Ordinal)
                .Replace("{code}", "C13", StringComparison.Ordinal);
            address = System.Text.RegularExpressions.Regex.Replace(address, "\\{[^}]+\\}", Guid.CreateVersion7().ToString());
            using var content = new FormUrlEncodedContent(
                [.. Answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)), new("__RequestVerificationToken", forgery)]);
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };
            using var answer = await chart.Ines.Http.SendAsync(request, token);
            tried.Add(pattern);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{method} {pattern}: {answer.StatusCode}");
            if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect)
            {
                saved.Add(pattern);
            }

            Assert.True(before == await LockedAsync(chart, token), $"{method} {pattern} changed a signed visit.");
        }

        Assert.True(tried.Count > 15, string.Join('\n', tried));
        // What is said later is said beside it.
        Assert.Equal(["/charting/visits/{visitId}/addenda"], saved.Where(pattern => pattern.Contains("{visitId}", StringComparison.Ordinal)));
        Assert.Contains("Signed content unchanged", (await chart.NoteAsync()).Text(".note-signed"), StringComparison.Ordinal);
    }

    private async Task<string> LockedAsync(OpenChart chart, CancellationToken token)
    {
        await using var db = app.Open();
        return await db.Database.SqlQuery<string>($"select visit_locked({chart.VisitId.Value})::text as \"Value\"").SingleAsync(token);
    }

    private IEnumerable<(string Method, string Pattern)> Doors() =>
        from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
        where action is not null && Rooms.Any(room => action.ControllerTypeInfo.Namespace!.StartsWith(room, StringComparison.Ordinal))
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method != HttpMethods.Get
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.Contains("{visitId}", StringComparison.Ordinal)
        orderby pattern
        select (method, pattern);
}
