using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clinic.Data.Demo;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Tests.Booking;

namespace Clinic.Web.Tests.HouseRules;

public sealed partial class LogTests(LoggedClinicApp app) : IClassFixture<LoggedClinicApp>
{
    private const string Start = "2026-11-20T11:00:00-06:00";

    /// <summary>Words that stand nowhere but in what people typed.</summary>
    private static readonly string[] Typed =
        ["Canaria", "Finchley", "canary@nest.example", "204-555-7391", "yellow feathers", "Rollerina", "204-555-7392", "after the seed", "broken wing", "cancer"];

    [Fact]
    public async Task Log_OfAWholeDay_HoldsNobodysDataAndNoLink()
    {
        using var stranger = app.NewVisitor();
        using var ines = await app.SignedInAsync("ines");
        var sheet = await MakeSheetAsync(ines, stranger);
        var visit = await BookAsync(stranger);
        await AskForACallAsync(stranger);
        await OpenChartAsync(ines);
        await SendMailAsync();

        var tokens = new[] { visit, sheet }.Select(link => link.Split('/')[2]).ToList();
        Assert.All(tokens, token => Assert.Equal(43, token.Length));
        // It was listened to: the statements are there with the request they belong to, and what was sent with them is not.
        Assert.Contains(app.Lines, line => line.Contains("INSERT INTO", StringComparison.OrdinalIgnoreCase) && RequestId().IsMatch(line));
        string[] secrets = [.. Typed, .. tokens, DemoPractice.Password, "Kaminski"];
        string[] telling = [.. app.Lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)))];
        Assert.Empty(telling);
    }

    /// <summary>Books, once too often, and looks at the visit.</summary>
    private static async Task<string> BookAsync(Visitor stranger)
    {
        var body = BookingApi.Consult(Start, "ines-moreau");
        body["note"] = "yellow feathers";
        body["screening"] = new JsonObject { ["version"] = "2026-11", ["answers"] = new JsonArray("cancer-new-pain") };
        body["client"] = new JsonObject
        {
            ["firstName"] = "Canaria",
            ["lastName"] = "Finchley",
            ["email"] = "canary@nest.example",
            ["phone"] = "204-555-7391",
        };
        var booked = await stranger.Http.BookAsync(body);
        var again = await stranger.Http.BookAsync(body);
        Assert.Equal((201, 409), (booked.Status, again.Status));

        var link = new Uri(booked.Json.GetProperty("manageUrl").GetString()!).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"{link}/calendar.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{link}/nothing")).Status);
        return link;
    }

    private static async Task AskForACallAsync(Visitor stranger)
    {
        var form = await stranger.GetAsync("/call-back");
        var asked = await stranger.SubmitAsync(
            form, "main form", ("Name", "Rollerina"), ("Phone", "204-555-7392"), ("BestTime", "after the seed"), ("Note", "broken wing"));
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);

        var signIn = await stranger.GetAsync("/accounts/sign-in");
        await stranger.SubmitAsync(signIn, "form", ("Email", "canary@nest.example"), ("Password", "yellow feathers"));
    }

    /// <summary>To a mail server that repeats the address while it refuses it.</summary>
    private async Task SendMailAsync()
    {
        app.Peer.Troubles["canary@nest.example"] = SmtpTrouble.RefusesForGood;
        await app.SendMailAsync();
        Assert.Contains(app.Lines, line => line.Contains("refused the client's address", StringComparison.Ordinal));
    }

    private async Task OpenChartAsync(Visitor ines)
    {
        await using var db = app.Open();
        var client = await db.ClientAsync("Canaria");
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/booking/appointments?day=2026-11-20")).Status);
        var calls = await ines.GetAsync("/booking/call-backs");
        Assert.Equal(HttpStatusCode.Redirect, (await ines.SubmitAsync(calls, "form[action^='/screening/']")).Status);
        var page = await ines.GetAsync($"/charting/clients/{client.Id}");
        var chart = await ines.FollowAsync(await ines.SubmitAsync(page, "form.end"));
        Assert.Contains("Canaria", chart.Text("body"), StringComparison.Ordinal);
    }

    private async Task<string> MakeSheetAsync(Visitor ines, Visitor stranger)
    {
        await using var db = app.Open();
        var visit = await GivenTreatedVisit.AddAsync(db);
        var form = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
        var page = await ines.FollowAsync(await ines.SubmitAsync(form, "main form"));
        var link = page.Document.QuerySelectorAll(".btn-row a").Select(a => a.GetAttribute("href")!)
            .Single(address => address.StartsWith("/h/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(link)).Status);
        return link;
    }

    [GeneratedRegex("<[2-9A-Z]{4}-[2-9A-Z]{4} RequestId=")]
    private static partial Regex RequestId();
}
