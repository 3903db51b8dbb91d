using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>One section of a note on the page.</summary>
public sealed record SectionPage
{
    public required Id<Visit> VisitId { get; init; }

    public required NoteSection Section { get; init; }

    /// <summary>What the section says now.</summary>
    public required string Text { get; init; }

    /// <summary>What was typed and not saved; null where nothing was refused.</summary>
    public string? Typed { get; init; }

    /// <summary>What the marks say now.</summary>
    public required string Draft { get; init; }

    /// <summary>The draft that the text is written over, or would be.</summary>
    public required string Over { get; init; }

    public required uint? Version { get; init; }

    /// <summary>The therapist wrote it; otherwise it is the draft.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Text of an earlier visit that waits.</summary>
    public string? Carried { get; init; }

    /// <summary>"12 November"; of the visit that it is from, or could be carried forward from. Null where there is none.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>When another window saved what <see cref="Text"/> says, while <see cref="Typed"/> was typed here; null for none.</summary>
    public string? SavedMeanwhileAt { get; init; }

    public required IReadOnlyList<NoteSnippet> Snippets { get; init; }

    /// <summary>The marks changed since the text was written.</summary>
    public bool HasNewDraft => IsWritten && Over != Draft;

    public string Word => WireName.Of(Section);

    public string Title => Section switch
    {
        NoteSection.Subjective => "Subjective",
        NoteSection.Objective => "Objective",
        NoteSection.Assessment => "Assessment",
        _ => "Plan",
    };

    /// <summary>What belongs there.</summary>
    public string Hint => Section switch
    {
        NoteSection.Subjective => "What the client tells",
        NoteSection.Objective => "What was found",
        NoteSection.Assessment => "What you make of it, no diagnosis",
        _ => "What was done, and what comes next",
    };
}
