using System.Net;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Tests.Booking.Changes;
using Clinic.Web.Tests.Charting;
using Clinic.Web.Tests.Charting.Care;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Audit;

/// <summary>Who saw and who wrote a chart leaves a row.</summary>
public sealed class TrailTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whatever a chart is changed by, the row names who did it, and in which request.</summary>
    [Fact]
    public async Task Writes_OfAVisit_NameWhoDidThem()
    {
        var since = await LastAsync();
        using var chart = await OpenChart.OfNoraAsync(app);
        var booked = await BookedLink.MakeAsync(app, "2026-11-24");
        using var client = app.NewVisitor();
        await client.SubmitAsync(await client.GetAsync($"{booked.Path}/marks"), "#from-list", ("Form.Zone", "sacrum"), ("Form.Side", "left"));
        var (knot, marked) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(marked);
        await SendAsync($"?knot={knot}", "#hand", ("hand", "left"));
        await SendAsync($"?knot={knot}", "#build", ("build", "soft"));
        await SendAsync($"?knot={knot}", "#factor-tick", ("code", FirstFactor(await chart.ShowAsync())));
        await SendAsync($"?knot={knot}&area=pec_outer-left", "#consent", ("Consent.Agrees", "true"));
        await SendAsync($"?knot={knot}&area=lat-left", "#area-finding", ("AreaFinding.TenderBefore", "7"), ("AreaFinding.Technique", "pincer_hold"));
        var made = await chart.Ines.SubmitAsync(
            await chart.Ines.GetAsync($"/home-care/visits/{chart.VisitId}/sheet/new"), "main form");
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await chart.Ines.SubmitAsync(await chart.NoteAsync(), "#sign")).Status);

        var rows = (await EntriesAsync(since)).Where(entry => entry.Action is AuditAction.Add or AuditAction.Change or AuditAction.Remove).ToList();
        Assert.Superset(
            new HashSet<string> { "visits", "knots", "knot_findings", "area_findings", "area_consents", "contributing_factors", "client_marks", "clients", "sheets", "note_parts", "visit_signatures" },
            rows.Select(row => row.Record).ToHashSet());
        Assert.All(rows, row => Assert.Equal(
            row.Record == "client_marks" ? ("Client, by her link", "client") : ("Ines Moreau", "therapist"), (row.ActorName, row.ActorRoles)));
        Assert.All(rows, row => Assert.Matches("^[A-Z0-9]{4}-[A-Z0-9]{4}$", row.RequestId));
        Assert.All(rows, row => Assert.NotNull(row.ClientId));
        await using var db = app.Open();
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.ActorRoles == "database" && entry.RequestId != null, Token));
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.ActorName == "The demo", Token));

        async Task SendAsync(string query, string form, params (string, string)[] values)
        {
            var answer = await chart.TamperAsync(await chart.ShowAsync(query), form, values);
            Assert.True(answer.Status == HttpStatusCode.Redirect, $"{form}: {answer.Status} {answer.Text(".wrong")}");
        }
    }

    [Theory]
    [InlineData("/charting/visits/{visit}", "chart", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/note", "note", AuditAction.Read)]
    [InlineData("/charting/clients/{client}", "client_chart", AuditAction.Read)]
    [InlineData("/charting/clients/{client}/comparison", "comparison", AuditAction.Read)]
    [InlineData("/charting/clients/{client}/heat-map", "heat_map", AuditAction.Read)]
    [InlineData("/home-care/visits/{visit}/sheet/new", "new_sheet", AuditAction.Read)]
    [InlineData("/home-care/clients/{client}/sheets", "sheets", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/attachments", "attachments", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/plan", "care_plan", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/corrections", "corrections", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/letter", "letter_form", AuditAction.Read)]
    [InlineData("/charting/visits/{visit}/print", "visit_print", AuditAction.Print)]
    [InlineData("/charting/clients/{client}/alerts", "client_alerts", AuditAction.Read)]
    [InlineData("/charting/clients/{client}/print", "chart_print", AuditAction.Print)]
    [InlineData("/charting/clients/{client}/card/print", "card_print", AuditAction.Print)]
    public async Task Reads_SeenDeniedOrMissing_LeaveARowEach(string page, string record, AuditAction action)
    {
        var (client, visit) = await HistoryAsync($"Read{record.Replace("_", "", StringComparison.Ordinal)}");
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        var since = await LastAsync();

        var seen = await ines.GetAsync(Of(client, visit));
        var denied = await tom.GetAsync(Of(client, visit));
        var (noClient, noVisit) = (Id<Client>.New(), Id<Visit>.New());
        var missing = await tom.GetAsync(Of(noClient, noVisit));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.Status, denied.Status, missing.Status));
        var rows = (await EntriesAsync(since)).Where(row => row.Record == record).ToList();
        Assert.Equal(
            [("Ines Moreau", AuditOutcome.Done, client), ("Tom Adebayo", AuditOutcome.NotThere, client)],
            rows.Where(row => row.ClientId == client).Select(row => (row.ActorName, row.Outcome, row.ClientId!.Value)));
        var id = page.Contains("{visit}", StringComparison.Ordinal) ? noVisit.Value : noClient.Value;
        Assert.Equal(("Tom Adebayo", AuditOutcome.NotThere, action), Assert.Single(rows, row => row.RecordId == id) is var row ? (row.ActorName, row.Outcome, row.Action) : default);

        string Of(Id<Client> ofClient, Id<Visit> ofVisit) =>
            page.Replace("{client}", ofClient.ToString(), StringComparison.Ordinal).Replace("{visit}", ofVisit.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What hangs on a visit beside its findings: alerts, plan, files, note, signature, letter, and who treats in it.</summary>
    [Fact]
    public async Task Care_NoteAndCorrections_NameWhoDidAndWhoReadThem()
    {
        var (client, visit) = await DraftAsync("Whole");
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        using var hanna = await app.SignedInAsync("hanna");
        var (chart, overTime) = ($"/charting/visits/{visit}", $"/charting/clients/{client}");
        await SendAsync(ines, "/charting/snippets", "#new-snippet", ("Snippet.Name", "Heat"), ("Snippet.Section", "plan"), ("Snippet.Text", "Heat."));
        var (tomId, hannaId) = await TwoTherapistsAsync();
        var since = await LastAsync();

        await SendAsync(ines, $"{overTime}/alerts", "form:has(textarea)", ("Alert.Text", "Faints"));
        await SendAsync(ines, chart, "form[action$='/alerts-read']");
        await SendAsync(ines, $"{overTime}/alerts", "form[action$='/end']");
        await SendAsync(ines, $"{chart}/plan", "form.set-form", ("Plan.Goal", "Swim"), ("Plan.Visits", "2"), ("Plan.ReviewOn", "2026-12-12"));
        await SendAsync(ines, $"{chart}/plan", "form.btn-row", ("answer", "accepted"));
        await SendAsync(ines, chart, "#goal-rating", ("rating", "4"));
        Assert.Equal(HttpStatusCode.Redirect, (await AttachmentsTests.UploadAsync(ines, $"{chart}/attachments", AttachmentsTests.Pdf, "Letter.pdf")).Status);
        var file = (await ines.GetAsync($"{chart}/attachments")).Document.QuerySelector(".file-list a")!.GetAttribute("href")!;
        await ines.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"{chart}/attachments/{Guid.Empty}")).Status);
        await SendAsync(ines, $"{chart}/attachments", ".file-list form");
        await SendAsync(ines, $"{chart}/note", "#note-plan", ("Part.Text", "Come back."));
        await SendAsync(ines, $"{chart}/note", "form[action*='/note/snippets/']");
        await SendAsync(ines, $"{chart}/corrections", "#add-therapist", ("therapist", tomId.ToString()));
        await SendAsync(tom, $"{chart}/note", "#note-objective", ("Part.Text", "Two hands."));
        await SendAsync(ines, $"{chart}/corrections", "form[action$='removal']");
        await SendAsync(ines, $"{chart}/note", "#sign", ("Sign.NoSheet", "The client wants none"));
        await SendAsync(ines, $"{chart}/note", "#addendum", ("Addendum.Text", "She called."), ("Addendum.Reason", "She called the next day"));
        await ines.Http.GetStringAsync(new Uri($"{chart}/signature", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"{chart}/signature")).Status);
        var letter = await ines.SubmitAsync(
            await ines.GetAsync($"{chart}/letter"), "main form", ("Form.To", "Dr. Wong"), ("Form.Reason", LetterReason), ("Form.Agreed", "true"), ("asPage", "true"));
        Assert.Equal(HttpStatusCode.OK, letter.Status);
        await SendAsync(
            hanna, "/practice/handovers", "#handover", ("from", hannaId.ToString()), ("to", tomId.ToString()), ("reason", "She moved away"));

        var rows = await EntriesAsync(since);
        var written = rows.Where(row => row.Action is AuditAction.Add or AuditAction.Change or AuditAction.Remove).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "client_alerts add", "alert_readings add", "client_alerts change", "care_plans add", "care_plans change", "goal_ratings add", "attachments add",
                "attachments remove", "note_parts add", "note_parts change", "visit_therapists add", "visit_therapists remove", "visits change", "visit_signatures add",
                "visit_addenda add", "chart_handovers add",
            },
            written.Select(row => $"{row.Record} {WireName.Of(row.Action)}").ToHashSet());
        Assert.DoesNotContain(rows, row => row.ActorRoles == "database" || row.RequestId is null);
        Assert.All(written, row => Assert.True(row.Record == "chart_handovers" ? row.ActorName == "Hanna Friesen" : row.ClientId == client, row.Record));
        Assert.Equal(["note_parts"], written.Where(row => row.ActorName == "Tom Adebayo").Select(row => row.Record).Distinct());
        Assert.Equal("She called the next day", Assert.Single(written, row => row.Record == "visit_addenda").Why);
        Assert.Equal("She moved away", Assert.Single(written, row => row.Record == "chart_handovers").Why);
        Assert.Equal(
            [("Ines Moreau", AuditOutcome.Done), ("Tom Adebayo", AuditOutcome.NotThere), ("Ines Moreau", AuditOutcome.NotThere)],
            rows.Where(row => row.Record == "attachment").Select(row => (row.ActorName, row.Outcome)));
        Assert.Equal(
            [("Ines Moreau", AuditOutcome.Done), ("Tom Adebayo", AuditOutcome.NotThere)],
            rows.Where(row => row.Record == "signature").Select(row => (row.ActorName, row.Outcome)));
        Assert.Equal(
            ("Ines Moreau", AuditAction.Print, AuditOutcome.Done),
            Assert.Single(rows, row => row.Record == "letter_print") is var printed ? (printed.ActorName, printed.Action, printed.Outcome) : default);

        static async Task SendAsync(Visitor visitor, string page, string form, params (string, string?)[] values)
        {
            var answer = await visitor.SubmitAsync(await visitor.GetAsync(page), form, values);
            Assert.True(answer.Status == HttpStatusCode.Redirect, $"{page} {form}: {answer.Status} {answer.Text(".wrong, .error-summary, .alertline")}");
        }
    }

    /// <summary>What cannot be noted is neither shown nor written.</summary>
    [Fact]
    public async Task Trail_ThatCannotBeWritten_ShowsAndWritesNothing()
    {
        var (client, _) = await HistoryAsync("Failclosed");
        await app.Database.OwnerAsync($"alter table audit_entries add constraint ck_test check (client_id <> '{client.Value}') not valid");

        using var ines = await app.SignedInAsync("ines");
        using var answer = await ines.Http.GetAsync(new Uri($"/charting/clients/{client}", UriKind.Relative), Token);
        await using var db = app.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"update clients set handedness = 'left' where id = {client.Value}", Token));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Failclosed", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Null((await db.Clients.AsNoTracking().SingleAsync(candidate => candidate.Id == client, Token)).Handedness);
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.ClientId == client && entry.Record == "clients", Token));
    }

    [Fact]
    public async Task Search_OfClients_NotesWhatWasTypedAndNobodyFound()
    {
        using var desk = await app.SignedInAsync("desk");
        var since = await LastAsync();

        await desk.Http.GetStringAsync(new Uri("/clients/search?q=Kamin", UriKind.Relative), Token);

        var row = Assert.Single(await EntriesAsync(since), entry => entry.Action == AuditAction.Search && entry.What == "Kamin");
        Assert.Equal(("Robin Okafor", "desk", "clients", null, null), (row.ActorName, row.ActorRoles, row.Record, row.ClientId, row.RecordId));
    }

    [Fact]
    public async Task Audit_SearchedByTheOwner_FindsByEachFilterAndIsNoted()
    {
        var (client, visit) = await HistoryAsync("Searched");
        using var ines = await app.SignedInAsync("ines");
        await ines.GetAsync($"/charting/visits/{visit}");
        using var hanna = await app.SignedInAsync("hanna");
        var since = await LastAsync();

        var all = await hanna.GetAsync("/audit");
        var byName = await hanna.GetAsync("/audit?client=sEARCH&person=ines&did=read");
        var ofVisit = await hanna.GetAsync(all.Document.QuerySelectorAll(".audit .of a").First(link => link.GetAttribute("href")!.Contains(visit.ToString(), StringComparison.Ordinal)).GetAttribute("href")!);
        var none = await hanna.GetAsync("/audit?client=searched&did=print");
        var before = await hanna.GetAsync("/audit?client=searched&until=2026-01-01T00:00");
        var wrong = await hanna.GetAsync("/audit?from=yesterday");

        Assert.Equal("Audit trail", all.Document.QuerySelector("h1")!.FirstChild!.TextContent);
        var line = Assert.Single(byName.Texts(".audit > li"));
        Assert.Contains("Ines Moreau therapist", line, StringComparison.Ordinal);
        Assert.Contains("Read: chart", line, StringComparison.Ordinal);
        Assert.Contains("Searched", line, StringComparison.Ordinal);
        Assert.NotEmpty(ofVisit.Texts(".audit > li"));
        Assert.Empty(none.Texts(".audit > li"));
        Assert.Empty(before.Texts(".audit > li"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(await EntriesAsync(since), row => row is { ActorName: "Hanna Friesen", Action: AuditAction.Search, Record: "audit", What: "client sEARCH; person ines; did read" });
        Assert.Contains(await EntriesAsync(since), row => row.Record == "audit" && row.VisitId == visit);
        _ = client;
    }

    [Fact]
    public async Task Audit_Paged_GoesBackByNumber()
    {
        await HistoryAsync("Manypages");
        using var hanna = await app.SignedInAsync("hanna");

        var first = await hanna.GetAsync("/audit");
        var second = await hanna.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.Texts(".audit > li").Count);
        Assert.NotEmpty(second.Texts(".audit > li"));
        Assert.Empty(first.Texts(".audit .no").Intersect(second.Texts(".audit .no")));
    }

    [Fact]
    public async Task Audit_SavedAsATable_IsNoFormulaAndIsNotedAsAPrint()
    {
        using var desk = await app.SignedInAsync("desk");
        await desk.Http.GetStringAsync(new Uri("/clients/search?q=%3DcmdX%22%2C1", UriKind.Relative), Token);
        using var hanna = await app.SignedInAsync("hanna");
        var since = await LastAsync();

        using var answer = await hanna.Http.GetAsync(new Uri("/audit/file?person=Robin", UriKind.Relative), Token);

        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(("text/csv", "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Contains("\"'=cmdX\"\",1\"", text, StringComparison.Ordinal);
        Assert.Contains(await EntriesAsync(since), row => row is { Action: AuditAction.Print, Record: "audit" });
    }

    [Theory]
    [InlineData("ines")]
    [InlineData("desk")]
    public async Task Audit_ForOthers_IsForbidden(string who)
    {
        using var visitor = await app.SignedInAsync(who);

        Assert.Equal("/problem/403", (await visitor.GetAsync("/audit")).Location?.Split('?')[0]);
        Assert.Equal("/problem/403", (await visitor.GetAsync("/audit/file")).Location?.Split('?')[0]);
    }

    private static string FirstFactor(VisitedPage page) => page.Document.QuerySelector("#factor-tick button")!.GetAttribute("value")!;

    private static string LetterReason => WireName.Of(Enum.GetValues<Features.Charting.Letters.ReferralReason>()[0]);

    private static int _week;

    private async Task<(Id<Client> Client, Id<Visit> Visit)> HistoryAsync(string name)
    {
        await using var db = app.Open();
        var (client, visits) = await GivenHistory.AddAsync(db, name, 2, app.Clock.Now.AddDays(-7 * Interlocked.Increment(ref _week)), hour: 3);
        return (client.Id, visits[0].Id);
    }

    /// <summary>An open visit of a new client with Ines.</summary>
    private async Task<(Id<Client> Client, Id<Visit> Visit)> DraftAsync(string name)
    {
        await using var db = app.Open();
        var visit = await db.VisitAsync(await db.AppointmentAsync(await db.NewClientAsync(name), start: FixedClock.Start.AddHours(-32)));
        return (visit.ClientId, visit.Id);
    }

    private async Task<(Id<Therapist> Tom, Id<Therapist> Hanna)> TwoTherapistsAsync()
    {
        await using var db = app.Open();
        return ((await db.TherapistAsync("Tom")).Id, (await db.TherapistAsync("Hanna")).Id);
    }

    private async Task<long> LastAsync()
    {
        await using var db = app.Open();
        return await db.AuditEntries.MaxAsync(entry => entry.Id, Token);
    }

    private async Task<List<AuditEntry>> EntriesAsync(long since)
    {
        await using var db = app.Open();
        return await db.AuditEntries.AsNoTracking().Where(entry => entry.Id > since).OrderBy(entry => entry.Id).ToListAsync(Token);
    }
}
