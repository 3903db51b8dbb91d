using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Domain.Charting.Notes;
using Clinic.Testing;
using Clinic.Testing.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Notes;

public sealed class NotesTests : IAsyncLifetime
{
    private readonly ClinicApp app = new();
    private OpenChart chart = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => chart = await OpenChart.OfNoraAsync(app);

    public async ValueTask DisposeAsync()
    {
        chart.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Show_ByWhoMayNot_IsRefused()
    {
        using var visitor = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");

        Assert.StartsWith("/accounts/sign-in", (await visitor.GetAsync($"{chart.Address}/note")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/problem/403", (await desk.GetAsync($"{chart.Address}/note")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"{chart.Address}/note")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"{chart.Address}/signature")).Status);
    }

    [Fact]
    public async Task Update_WrittenOverTheDraft_IsToldWhenTheMarksChange()
    {
        var (id, _) = await chart.MarkAsync("scap_medial_border", "left");
        var note = await chart.NoteAsync();
        Assert.StartsWith("Knot 2, left, spine edge of the blade (crook).", Field(note, "objective"), StringComparison.Ordinal);

        var saved = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(note, "#note-objective", ("Part.Text", "A knot,\r\nas before. <script>alert(1)</script>")));
        await chart.Ines.SubmitAsync(await chart.ShowAsync($"?knot={id}"), "#finding", ("Finding.TenderBefore", "7"));
        var changed = await chart.NoteAsync();
        var kept = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(changed, "#note-objective", ("Part.Step", "keep_text")));
        await chart.Ines.SubmitAsync(await chart.ShowAsync($"?knot={id}"), "#finding", ("Finding.TenderBefore", "8"));
        var taken = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(await chart.NoteAsync(), "#note-objective", ("Part.Step", "take_draft")));

        Assert.Equal("A knot,\nas before. <script>alert(1)</script>", Field(saved, "objective"));
        Assert.Empty(saved.Texts("#note-objective .notice"));
        Assert.Contains("The marks changed since you wrote this", changed.Text("#note-objective .notice"), StringComparison.Ordinal);
        Assert.Contains("Tender 7 of 10.", changed.Text("#note-objective .notice blockquote"), StringComparison.Ordinal);
        Assert.Equal("A knot,\nas before. <script>alert(1)</script>", Field(kept, "objective"));
        Assert.Empty(kept.Texts("#note-objective .notice"));
        Assert.Contains("Tender 8 of 10.", Field(taken, "objective"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_InTwoWindows_TheSecondIsToldAndBothTextsAreThere()
    {
        var one = await chart.NoteAsync();
        var other = await chart.NoteAsync();

        var first = await chart.Ines.SubmitAsync(one, "#note-plan", ("Part.Text", "First"));
        var again = await chart.Ines.SubmitAsync(one, "#note-plan", ("Part.Text", "First"));
        var second = await chart.Ines.SubmitAsync(other, "#note-plan", ("Part.Text", "Second"));
        var elsewhere = await chart.Ines.SubmitAsync(other, "#note-subjective", ("Part.Text", "She slept well"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.Status, again.Status));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(("First", "Second"), (second.Text("#note-plan.is-held blockquote"), Field(second, "plan")));
        Assert.Contains("saved in another window meanwhile", second.Text("#trouble"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.Status);
        await chart.Ines.SubmitAsync(second, "#note-plan", ("Part.Step", "save"));
        Assert.Equal("Second", Field(await chart.NoteAsync(), "plan"));
        await chart.Ines.SubmitAsync(second, "#note-plan", ("Part.Step", "take_saved"));
        Assert.Equal("Second", Field(await chart.NoteAsync(), "plan"));
    }

    /// <summary>A thousand of them: scripts/note-races.</summary>
    [Fact]
    public async Task Update_RacesOfTwoWindows_LoseNothing()
    {
        var races = await NoteRaces.RunAsync(chart.Ines, $"{chart.Address}/note", races: 50);

        Assert.True(races.IsRight, races.ToString());
    }

    [Fact]
    public async Task Update_BadText_IsSaidAtTheField()
    {
        var note = await chart.NoteAsync();

        var tooLong = await chart.TamperAsync(note, "#note-plan", ("Part.Text", new string('x', NotePart.TextMaxLength + 1)));
        var odd = await chart.TamperAsync(note, "#note-plan", ("Part.Text", "a\u0007b"));
        var noStep = await chart.TamperAsync(note, "#note-plan", ("Part.Step", "sign"));
        note.Document.QuerySelector("#note-plan")!.SetAttribute("action", $"{chart.Address}/note/diagnosis");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.Status);
        Assert.Contains("Write a shorter text: at most 8000 letters", tooLong.Text("#text-plan-wrong"), StringComparison.Ordinal);
        Assert.Equal(NotePart.TextMaxLength + 1, Field(tooLong, "plan").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noStep.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chart.TamperAsync(note, "#note-plan")).Status);
    }

    [Fact]
    public async Task CarryForward_WaitsUntilItIsAccepted()
    {
        var note = await chart.NoteAsync();
        var waits = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            note, "#note-plan", ("Part.Text", "Come back."), ("Part.Step", "carry_forward")));
        var signed = await chart.SignAsync();
        var discarded = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(waits, "#note-plan", ("Part.Step", "discard_carried")));
        var again = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(discarded, "#note-plan", ("Part.Step", "carry_forward")));
        var accepted = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(again, "#note-plan", ("Part.Step", "accept_carried")));

        Assert.Equal("Carry forward from 30 October", note.Text("#note-plan button[value=carry_forward]"));
        Assert.Equal("From 30 October, not accepted yet", waits.Text("#note-plan .notice-ochre .notice-title"));
        var carried = waits.Document.QuerySelector("#note-plan blockquote")!.TextContent;
        Assert.StartsWith("Right back of the neck, for knot 1: slow stroke", carried, StringComparison.Ordinal);
        Assert.Equal("Come back.", Field(waits, "plan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, signed.Status);
        Assert.Contains("Text of an earlier visit is not accepted yet", signed.Text("#Sign_Left"), StringComparison.Ordinal);
        Assert.Equal("Come back.", Field(discarded, "plan"));
        Assert.Empty(discarded.Texts("#note-plan .notice"));
        Assert.Equal($"Come back.\n{carried}", Field(accepted, "plan"));
        Assert.Equal(HttpStatusCode.Redirect, (await chart.SignAsync()).Status);
    }

    [Fact]
    public async Task Snippets_AreOnesOwnAndFilledIntoTheSection()
    {
        using var hanna = await app.SignedInAsync("hanna");
        var empty = await chart.Ines.SubmitAsync(await chart.Ines.GetAsync("/charting/snippets"), "#new-snippet", ("Snippet.Name", " "));
        var wild = await AddAsync(chart.Ines, "Wild", "plan", "<script>alert(1)</script> {not closed {a:|} {{x}}");
        var page = await AddAsync(
            chart.Ines, "Home care", "plan", "{client} on {date}: heat on the {which side: left|right|both} for {minutes} minutes, pain {pain:0-10} of 10. {therapist}");
        await chart.Ines.SubmitAsync(page, $"form[action$='/up']");
        var hers = await hanna.GetAsync("/charting/snippets");

        var note = await chart.NoteAsync();
        var form = note.Document.QuerySelectorAll(".snippet form").OfType<IHtmlFormElement>().First(form => form.InnerHtml.Contains("minutes", StringComparison.Ordinal));
        form.Id = "fill";
        var filled = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            note, "#fill", ("Insert.Answers[0]", "right"), ("Insert.Answers[2]", "3")));
        var other = await chart.TamperAsync(note, "#fill", ("Insert.Answers[1]", new string('x', 10_000)));
        form.SetAttribute("action", $"{chart.Address}/note/snippets/{Guid.CreateVersion7()}");
        var strange = await chart.TamperAsync(note, "#fill");

        OpenChart.AssertRefused(empty, "Snippet_Name", "Give it a short name.");
        OpenChart.AssertRefused(empty, "Snippet_Section", "Pick one of the four sections.");
        OpenChart.AssertRefused(empty, "Snippet_Text", "Write the text that goes into the note.");
        Assert.Contains("<script>alert(1)</script>", wild.Text(".note-text"), StringComparison.Ordinal);
        Assert.Equal("No snippet yet", hers.Text(".empty h2, .empty-state h2, main h2"));
        Assert.Equal(["Home care", "Wild"], note.Texts(".snippet summary").Order());
        Assert.EndsWith(
            "Nora Kaminski on Friday 20 November 2026: heat on the right for {minutes} minutes, pain 3 of 10. Ines Moreau", Field(filled, "plan"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(HttpStatusCode.NotFound, strange.Status);

        var listed = await chart.Ines.GetAsync("/charting/snippets");
        var changed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(listed, "details form", ("Snippet.Name", "Heat")));
        Assert.Contains("Heat Plan", changed.Texts("h2"));
        await hanna.SubmitAsync(
            WithAction(hers, "#new-snippet", changed.Document.QuerySelector("form[action$='/removal']")!.GetAttribute("action")!), "#new-snippet");
        await chart.Ines.SubmitAsync(changed, "form[action$='/removal']");
        await using var db = app.Open();
        Assert.Equal(1, await db.NoteSnippets.CountAsync(Token));
    }

    private static async Task<VisitedPage> AddAsync(Visitor ines, string name, string section, string text) =>
        await ines.FollowAsync(await ines.SubmitAsync(
            await ines.GetAsync("/charting/snippets"), "#new-snippet", ("Snippet.Name", name), ("Snippet.Section", section), ("Snippet.Text", text)));

    private static VisitedPage WithAction(VisitedPage page, string form, string action)
    {
        page.Document.QuerySelector(form)!.SetAttribute("action", action);
        return page;
    }

    private static string Field(VisitedPage page, string section) => ((IHtmlTextAreaElement)page.Document.QuerySelector($"#text-{section}")!).Value;
}
