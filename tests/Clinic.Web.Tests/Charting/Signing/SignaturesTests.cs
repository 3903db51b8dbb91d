using System.Net;
using Clinic.Domain.Charting.Notes;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Signing;

public sealed class SignaturesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_ReadNote_LocksTheVisitForGood()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, marked) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(marked);
        var withLat = await chart.ShowAsync($"?knot={id}&area=lat-left");
        var withChest = await chart.ShowAsync($"?knot={id}&area=pec_outer-left");
        var note = await chart.NoteAsync();

        var answer = await chart.Ines.SubmitAsync(note, "#sign", ("Sign.NoSheet", "The client wants none"), ("Sign.UncheckedReason", "She had to leave"));

        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.Id == chart.VisitId, Token);
        var signature = await db.VisitSignatures.SingleAsync(signature => signature.VisitId == chart.VisitId, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((FixedClock.Start, "She had to leave", "The client wants none"), (visit.FinishedAt, visit.UncheckedReason, visit.NoSheetReason));
        Assert.Equal(("Ines Moreau", "RMT, therapist", null), (signature.SignedByName, signature.SignedAs, signature.StandsInFor));
        var read = await chart.Ines.FollowAsync(answer);
        Assert.Equal("Signed by Ines Moreau", read.Text("#signature"));
        Assert.Contains($"Signed content unchanged ({Convert.ToHexStringLower(signature.Hash)[..12]})", read.Text(".note-signed"), StringComparison.Ordinal);
        Assert.Equal(note.Document.QuerySelector("#text-objective")!.TextContent.Trim(), read.Document.QuerySelectorAll(".note-part .note-text")[1].TextContent);
        Assert.Empty(read.Document.QuerySelectorAll("main textarea:not(#addendum textarea), #sign"));
        var texts = await db.NoteParts.Where(part => part.VisitId == chart.VisitId).ToDictionaryAsync(part => part.Section, part => part.Text, Token);
        Assert.Equal(4, texts.Count);
        Assert.StartsWith("Knot 2, left, spine edge of the blade (crook).", texts[NoteSection.Objective], StringComparison.Ordinal);

        var shown = await chart.ShowAsync();
        Assert.Equal("Signed 9:00 am by Ines Moreau", shown.Text(".saved"));
        Assert.Empty(shown.Texts("main form button"));
        foreach (var (page, form) in new[]
        {
            (note, "#sign"), (note, "#note-plan"), (withLat, "#finding"), (withLat, "#area-finding"), (withChest, "#consent"), (withLat, "#mark-list"),
        })
        {
            var late = await chart.TamperAsync(
                page, form, ("Mark.Zone", "upper_trap"), ("Mark.Side", "left"), ("Consent.Agrees", "true"), ("Finding.TenderBefore", "9"), ("Part.Text", "late"));
            Assert.Equal((form, HttpStatusCode.Conflict), (form, late.Status));
            Assert.Contains("This visit is signed.", late.Text("#trouble"), StringComparison.Ordinal);
        }

        var original = await chart.Ines.Http.GetStringAsync($"{chart.Address}/signature", Token);
        Assert.Contains("She had to leave", original, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ThingsLeft_NeedsThemFirst()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("scap_medial_border", "left");
        var hot = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#finding", ("Finding.Hot", "true"), ("Finding.Hardness", "2")));

        var unasked = await chart.SignAsync();
        await chart.Ines.SubmitAsync(hot, "#finding", ("Finding.ScreenAnswer", "clear"));
        var noReason = await chart.SignAsync();
        var noSheet = await chart.Ines.SubmitAsync(await chart.NoteAsync(), "#sign", ("Sign.UncheckedReason", "Ran out of time"));
        var tooLong = await chart.TamperAsync(await chart.NoteAsync(), "#sign", ("Sign.UncheckedReason", new string('x', 10_000)));
        var signed = await chart.SignAsync(("Sign.UncheckedReason", " Ran out of <i>time</i> "), ("Sign.NoSheetReason", "<script>alert(1)</script>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unasked.Status);
        Assert.Contains("ask the questions on the chart", unasked.Text("#Sign_Left"), StringComparison.Ordinal);
        OpenChart.AssertRefused(noReason, "Sign_UncheckedReason", "No area was checked. Check one on the chart, or write why not, and sign again.");
        OpenChart.AssertRefused(noSheet, "Sign_NoSheet", "There is no take-home sheet. Make one, or say why not, and sign again.");
        OpenChart.AssertRefused(tooLong, "Sign_UncheckedReason", "Write a shorter text: at most 300 letters");
        Assert.Equal(HttpStatusCode.Redirect, signed.Status);
        var note = await chart.NoteAsync();
        Assert.Contains("No area was checked: “Ran out of <i>time</i>”", note.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No take-home sheet: “<script>alert(1)</script>”", note.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hardness 2 of 3, hot, asked: none is true", (await chart.ShowAsync()).Text(".said-list"), StringComparison.Ordinal);
        foreach (var form in new[] { "#knot-story", "#twin", "#hand", "#factor-tick" })
        {
            var late = await chart.TamperAsync(hot, form, ("code", "C13"), ("hand", "left"));
            Assert.Equal((form, HttpStatusCode.Conflict), (form, late.Status));
        }
    }

    [Fact]
    public async Task Create_MarksChangedSinceItWasRead_IsNotSigned()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var read = await chart.NoteAsync();
        await chart.MarkAsync("scap_medial_border", "left");

        var refused = await chart.Ines.SubmitAsync(read, "#sign", ("Sign.NoSheet", "The client wants none"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The note changed since you opened it", refused.Text("#trouble"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.False(await db.VisitSignatures.AnyAsync(signature => signature.VisitId == chart.VisitId, Token));
    }

    [Fact]
    public async Task Create_ByAnotherTherapist_SaysForWhomSheStandsIn()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        await using var db = app.Open();
        await db.Practice.ExecuteUpdateAsync(practice => practice.SetProperty(p => p.TeamSeesAllCharts, true), Token);
        using var hanna = await app.SignedInAsync("hanna");

        await hanna.SubmitAsync(await hanna.GetAsync($"{chart.Address}/note"), "#sign", ("Sign.NoSheet", "No exercise fits today"));

        var signature = await db.VisitSignatures.SingleAsync(signature => signature.VisitId == chart.VisitId, Token);
        Assert.Equal("Ines Moreau", signature.StandsInFor);
        Assert.EndsWith("owner and therapist", signature.SignedAs, StringComparison.Ordinal);
        Assert.Contains("standing in for Ines Moreau", (await chart.NoteAsync()).Text(".note-signed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addendum_ToADraft_IsRefusedAndToASignedVisitIsShownWithWhoWhenAndWhy()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        using var tom = await app.SignedInAsync("tom");
        var draft = await chart.NoteAsync();
        draft.Document.QuerySelector("#sign")!.SetAttribute("action", $"{chart.Address}/addenda");

        var tooEarly = await chart.TamperAsync(draft, "#sign", ("Addendum.Text", "Early"), ("Addendum.Reason", "Early"));
        var signed = await chart.Ines.FollowAsync(await chart.SignAsync());
        var empty = await chart.Ines.SubmitAsync(signed, "#addendum", ("Addendum.Text", " "));
        var stranger = await tom.GetAsync($"{chart.Address}/note");
        var added = await chart.Ines.FollowAsync(
            await chart.Ines.SubmitAsync(signed, "#addendum", ("Addendum.Text", "She called: <b>no pain</b>."), ("Addendum.Reason", "She called the next day")));

        Assert.Equal(HttpStatusCode.Conflict, tooEarly.Status);
        Assert.Contains("not signed yet", tooEarly.Text("#trouble"), StringComparison.Ordinal);
        OpenChart.AssertRefused(empty, "Addendum_Text", "Write what is to be added.");
        OpenChart.AssertRefused(empty, "Addendum_Reason", "Write why it is added.");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Contains("She called: <b>no pain</b>.", added.Text(".addendum .note-text"), StringComparison.Ordinal);
        Assert.Contains("She called the next day", added.Text(".addendum"), StringComparison.Ordinal);
        Assert.Contains("Friday 20 November 2026, 9:00 am, Ines Moreau", added.Text(".addendum small"), StringComparison.Ordinal);
        Assert.Contains("Signed content unchanged", added.Text(".note-signed"), StringComparison.Ordinal);
    }
}
