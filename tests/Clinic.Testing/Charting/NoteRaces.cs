using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;

namespace Clinic.Testing.Charting;

/// <summary>What became of races of two windows that save one section of a note.</summary>
/// <param name="Won">Races with exactly one that was saved.</param>
/// <param name="Told">Races whose other one was told so, with the other's text and its own.</param>
/// <param name="Lost">Texts that were typed and are not in the note at the end of their race.</param>
public sealed record NoteRaces(int Races, int Won, int Told, int Lost)
{
    public bool IsRight => Won == Races && Told == Races && Lost == 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Races} races of two tabs saving one note: {Won} with one saved, {Told} told of the other's text, {Lost} lost edits.");

    /// <param name="visitor">Signed in, and may chart the visit.</param>
    /// <param name="note">The path of the note of an open visit.</param>
    public static async Task<NoteRaces> RunAsync(Visitor visitor, string note, int races)
    {
        var result = new NoteRaces(races, 0, 0, 0);
        for (var race = 0; race < races; race++)
        {
            var page = await visitor.GetAsync(note);
            string[] typed = [$"Left, race {race}", $"Right, race {race}"];
            var answers = await Task.WhenAll(typed.Select(text => visitor.SubmitAsync(page, "#note-plan", ("Part.Text", text))));
            var winner = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.Redirect);
            var loser = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.Conflict);
            if (winner < 0 || loser < 0)
            {
                continue;
            }

            var told = answers[loser];
            var isTold = told.Text("#note-plan blockquote") == typed[winner] && Field(told) == typed[loser];
            // She puts both together, as a person would who sees both.
            await visitor.SubmitAsync(told, "#note-plan", ("Part.Text", $"{typed[winner]}\n{typed[loser]}"));
            var after = Field(await visitor.GetAsync(note));
            result = result with
            {
                Won = result.Won + 1,
                Told = result.Told + (isTold ? 1 : 0),
                Lost = result.Lost + typed.Count(text => !after.Contains(text, StringComparison.Ordinal)),
            };
        }

        return result;
    }

    private static string Field(VisitedPage page) => ((IHtmlTextAreaElement)page.Document.QuerySelector("#text-plan")!).Value;
}
