using System.Net;
using Clinic.Browser.Tests.HomeCare;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Signing;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Browser.Tests.Charting;

/// <summary>The papers of a chart through the browser engine, read back from the PDF.</summary>
public sealed class PapersTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task VisitPdf_Draft_SaysWhatACollegeAsksForOnTaggedPagesThatSayDraft()
    {
        Chromium.Require();
        const string script = "<script>alert(1)</script> & \"more\"";
        Id<Visit> id;
        await using (var db = app.Open())
        {
            id = await GivenTreatedVisit.AddAsync(db);
            db.NoteParts.Add(new NotePart { VisitId = id, Section = NoteSection.Subjective, Text = script, SavedAt = FixedClock.Start, SavedBy = Guid.CreateVersion7() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var ines = await app.SignedInAsync("ines");
        var pdf = await PdfAsync(ines, $"/charting/visits/{id}/print.pdf");
        var text = Folded(await PdfFile.TextAsync(pdf));
        var facts = Folded(await PdfFile.FactsAsync(pdf));

        Assert.Contains("Tagged: yes", facts, StringComparison.Ordinal);
        var pages = int.Parse(facts.Split("Pages: ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        // Once on each page beside its head, and twice in the text.
        Assert.True(text.Split("Draft, not signed").Length - 1 >= pages, text);
        Assert.Contains($"Page {pages} of {pages}", text, StringComparison.Ordinal);
        Assert.All(
            ["Riverbend Massage Therapy", "Nora Kaminski", "Ines Moreau, RMT", "7 before, 2 after", "Over-stretched", "Pincer hold, 120 seconds", "Asked aloud and answered", "Left lat", script],
            words => Assert.Contains(Bare(words), Bare(text), StringComparison.Ordinal));
        var tags = Bare(await PdfFile.TagsAsync(pdf));
        Assert.Contains("H1", tags, StringComparison.Ordinal);
        Assert.Contains(Bare("Back of the body. 2 is a knot"), tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VisitPdf_Signed_ShowsSignatureAndAddendaAndTheOriginalWithout()
    {
        Chromium.Require();
        var (client, visits) = await HistoryAsync("Sina", 1, hour: 1);
        await using var db = app.Open();
        await db.SignAsync(visits[0].Id, FixedClock.Start, Guid.CreateVersion7(), "Ines Moreau", "Therapist", null, TestContext.Current.CancellationToken);
        db.VisitAddenda.Add(new VisitAddendum
        {
            VisitId = visits[0].Id,
            Text = "The knot was on the left.",
            Reason = "A slip of the hand",
            MadeAt = FixedClock.Start,
            MadeBy = Guid.CreateVersion7(),
            MadeByName = "Ines Moreau",
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var hash = Convert.ToHexStringLower((await db.VisitSignatures.SingleAsync(signature => signature.VisitId == visits[0].Id, TestContext.Current.CancellationToken)).Hash);

        using var ines = await app.SignedInAsync("ines");
        var now = Bare(await PdfFile.TextAsync(await PdfAsync(ines, $"/charting/visits/{visits[0].Id}/print.pdf")));
        var original = Bare(await PdfFile.TextAsync(await PdfAsync(ines, $"/charting/visits/{visits[0].Id}/print.pdf?original=true")));

        Assert.Contains(hash, now, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft,notsigned", now, StringComparison.Ordinal);
        Assert.Contains(Bare("Addendum 1 The knot was on the left."), now, StringComparison.Ordinal);
        Assert.Contains(Bare("A slip of the hand"), now, StringComparison.Ordinal);
        Assert.Contains(hash, original, StringComparison.Ordinal);
        Assert.DoesNotContain("Addendum", original, StringComparison.Ordinal);
        var prints = await db.AuditEntries.CountAsync(entry => entry.VisitId == visits[0].Id && entry.ClientId == client && entry.Action == AuditAction.Print, TestContext.Current.CancellationToken);
        Assert.Equal(2, prints);
    }

    [Fact]
    public async Task VisitPdf_NameOfManyScripts_IsPrintedOrItsCharactersAreNumbered()
    {
        Chromium.Require();
        // Arabic, a combining mark, and a letter that no font can have: U+0378 is given to none.
        var (_, visits) = await HistoryAsync("مريم Zoe\u0301 \u0378", 1, hour: 3);
        using var ines = await app.SignedInAsync("ines");

        var text = Folded(await PdfFile.TextAsync(await PdfAsync(ines, $"/charting/visits/{visits[0].Id}/print.pdf")));
        var page = await ines.GetAsync($"/charting/visits/{visits[0].Id}/print");

        Assert.Contains("[U+0378]", text, StringComparison.Ordinal);
        Assert.Contains("cannot be printed here", text, StringComparison.Ordinal);
        Assert.True(text.Contains("[U+0645]", StringComparison.Ordinal) || text.Any(sign => sign is >= '\u0600' and <= '\u06FF' or >= '\uFE70' and <= '\uFEFC'), text);
        Assert.Contains("In a PDF made here:", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("U+0378", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChartPdf_ThreeVisits_HasACoverAndEveryVisitOldestFirst()
    {
        Chromium.Require();
        var (client, visits) = await HistoryAsync("Whole", 3, hour: 5);
        using var ines = await app.SignedInAsync("ines");

        var text = Folded(await PdfFile.TextAsync(await PdfAsync(ines, $"/charting/clients/{client}/print.pdf")));

        Assert.Contains("Chart of Whole", text, StringComparison.Ordinal);
        Assert.Contains("3, of which 3 signed", text, StringComparison.Ordinal);
        Assert.Contains("What worked", text, StringComparison.Ordinal);
        var days = visits.Select(visit => text.LastIndexOf($"Visit of {visit.OpenedAt.AddHours(-6).ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}", StringComparison.Ordinal)).Reverse().ToList();
        Assert.Equal(days.Order(), days);
        Assert.DoesNotContain(-1, days);
    }

    [Fact]
    public async Task Letter_WithoutTheClientsYes_IsRefusedAndWithItSaysFindingsAndNoDiagnosis()
    {
        Chromium.Require();
        var (_, visits) = await HistoryAsync("Letta", 1, hour: 7);
        using var ines = await app.SignedInAsync("ines");
        var form = await ines.GetAsync($"/charting/visits/{visits[0].Id}/letter");

        var refused = await ines.SubmitAsync(form, "main form", ("Form.To", "Dr Adeyemi"), ("Form.Reason", "not_settling"));
        var shown = await ines.SubmitAsync(form, "main form", ("Form.To", "Dr Adeyemi"), ("Form.Reason", "not_settling"), ("Form.Agreed", "true"), ("asPage", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("only when the client agreed", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var words = shown.Text("main");
        Assert.All(["Dr Adeyemi", "Please assess", "Left lat", "no diagnosis", "agreed to this letter", "Ines Moreau"], said => Assert.Contains(said, words, StringComparison.Ordinal));
        Assert.DoesNotContain("Over-stretched", words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Card_OfAClient_IsOneSmallPageWithHerFirstNameAlone()
    {
        Chromium.Require();
        var (client, _) = await HistoryAsync("Carda", 4, hour: 9);
        await using (var db = app.Open())
        {
            (await db.Clients.SingleAsync(candidate => candidate.Id == client, TestContext.Current.CancellationToken)).LastName = "Secretname";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var ines = await app.SignedInAsync("ines");
        var pdf = await PdfAsync(ines, $"/charting/clients/{client}/card");
        var text = Folded(await PdfFile.TextAsync(pdf));

        Assert.Contains("Pages: 1 ", Folded(await PdfFile.FactsAsync(pdf)), StringComparison.Ordinal);
        Assert.Contains("Carda: please work like this", text, StringComparison.Ordinal);
        Assert.Contains("What helps me", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretname", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_OfAnotherTherapistsClient_AreNotThereAndTheDeskHasNone()
    {
        var (client, visits) = await HistoryAsync("Hidden", 1, hour: 11);
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");
        string[] addresses =
        [
            $"/charting/visits/{visits[0].Id}/print", $"/charting/visits/{visits[0].Id}/print.pdf", $"/charting/visits/{visits[0].Id}/letter",
            $"/charting/clients/{client}/print", $"/charting/clients/{client}/print.pdf", $"/charting/clients/{client}/card", $"/charting/clients/{client}/card/print",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync(address)).Status);
            Assert.StartsWith("/problem/403", (await desk.GetAsync(address)).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task VisitPdf_HungUpWhileItPrints_LeavesTheNextOnesWhole()
    {
        Chromium.Require();
        var (_, visits) = await HistoryAsync("Hangup", 1, hour: 13);
        var address = new Uri($"/charting/visits/{visits[0].Id}/print.pdf", UriKind.Relative);
        using var ines = await app.SignedInAsync("ines");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var left = ines.Http.GetByteArrayAsync(address, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        var both = await Task.WhenAll(PdfAsync(ines, address.ToString()), PdfAsync(ines, address.ToString()));

        Assert.All(both, pdf => Assert.True(pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8)));
    }

    private async Task<(Id<Clinic.Domain.Clients.Client> Client, IReadOnlyList<Visit> Visits)> HistoryAsync(string name, int visits, int hour)
    {
        await using var db = app.Open();
        var (client, made) = await GivenHistory.AddAsync(db, name, visits, FixedClock.Start, hour);
        return (client.Id, made);
    }

    private static async Task<byte[]> PdfAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not '"'));
}
