namespace Clinic.Domain.Charting.Notes;

/// <summary>
/// One section of the note of a visit, as soon as the therapist changed it. Before that, and where <see cref="Text"/> is null, the section
/// says what is drafted from the marks.
/// </summary>
public sealed class NotePart
{
    public const int TextMaxLength = 8000;

    public required Id<Visit> VisitId { get; init; }

    public required NoteSection Section { get; init; }

    /// <summary>What the therapist made of it, empty where she wants it empty; null for the draft.</summary>
    public string? Text { get; set; }

    /// <summary>The draft that <see cref="Text"/> was written over, to tell when the marks have changed since.</summary>
    public string? Drafted { get; set; }

    /// <summary>What the section said at an earlier visit, waiting to be accepted; null where nothing waits.</summary>
    public string? Carried { get; set; }

    /// <summary>The visit that <see cref="Carried"/> is from.</summary>
    public Id<Visit>? CarriedFrom { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required Guid SavedBy { get; set; }
}
