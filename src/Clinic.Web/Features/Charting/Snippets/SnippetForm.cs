using Clinic.Domain;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>A snippet as it was typed.</summary>
public sealed record SnippetForm
{
    [FreeText(NoteSnippet.NameMaxLength)]
    public string? Name { get; init; }

    [WordOf<NoteSection>(ErrorMessage = "Pick one of the four sections.")]
    public string? Section { get; init; }

    [FreeText(NoteSnippet.TextMaxLength)]
    public string? Text { get; init; }

    public static SnippetForm Of(NoteSnippet snippet) => new() { Name = snippet.Name, Section = WireName.Of(snippet.Section), Text = snippet.Text };
}
