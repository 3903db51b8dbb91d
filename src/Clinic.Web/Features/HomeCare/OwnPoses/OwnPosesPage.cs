using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Figures.Editing;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Web.Features.HomeCare.OwnPoses;

/// <summary>The pictures of an exercise, while somebody changes them.</summary>
/// <param name="Exercise">As the clinic has it now.</param>
/// <param name="Draft">As changed so far.</param>
/// <param name="Base">The last poses that could be drawn; the values of the form are laid over them.</param>
/// <param name="Pictures">Both pictures as one drawing; null when they cannot be drawn.</param>
/// <param name="Kind">Who is drawn in the preview.</param>
/// <param name="IsMirrored">Whether the preview is mirrored.</param>
/// <param name="IsOvertaken">Somebody saved another version meanwhile.</param>
public sealed record OwnPosesPage(
    CatalogueExercise Exercise, PoseDraft Draft, string Base, string? Pictures, FigureKind Kind, bool IsMirrored, bool IsOvertaken = false)
{
    /// <summary>The exercises whose pictures one can begin from.</summary>
    public required IReadOnlyList<CatalogueExercise> Others { get; init; }
}
