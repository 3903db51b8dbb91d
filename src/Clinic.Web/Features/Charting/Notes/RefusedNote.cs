using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Charting.Signing;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>What was sent and not saved, to be shown again as it was typed.</summary>
public sealed record RefusedNote
{
    public string? Trouble { get; init; }

    /// <summary>The section that <see cref="Part"/> is of.</summary>
    public NoteSection? Section { get; init; }

    public NotePartForm? Part { get; init; }

    /// <summary>Another window saved the section meanwhile: both texts are shown.</summary>
    public bool IsConflict { get; init; }

    public SignForm? Sign { get; init; }

    public AddendumForm? Addendum { get; init; }
}
