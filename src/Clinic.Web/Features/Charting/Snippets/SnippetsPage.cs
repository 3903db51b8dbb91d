using Clinic.Domain.Charting.Notes;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>A therapist's own snippets, in the order they are offered.</summary>
/// <param name="EditedId">The one whose form is refused; null for a new one or none.</param>
/// <param name="Refused">What was typed in it.</param>
public sealed record SnippetsPage(IReadOnlyList<NoteSnippet> Snippets, Guid? EditedId = null, SnippetForm? Refused = null)
{
    public SnippetForm FormOf(NoteSnippet snippet) => Refused is not null && EditedId == snippet.Id ? Refused : SnippetForm.Of(snippet);

    public SnippetForm NewForm => EditedId is null ? Refused ?? new SnippetForm() : new SnippetForm();
}
