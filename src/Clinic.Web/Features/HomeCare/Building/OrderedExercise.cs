using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>An exercise on a sheet that is to be made.</summary>
/// <param name="Dose">Null for the usual one.</param>
/// <param name="Side">Left, right or each; null for what the library and the treated side give.</param>
/// <param name="OwnLine">What the therapist adds; null for nothing.</param>
/// <param name="Reason">Why it is given although something speaks against it; null where nothing does.</param>
/// <param name="IsUsual">Its dose is from now on what this therapist usually gives.</param>
public sealed record OrderedExercise(string Id, Dose? Dose, ExerciseSide? Side, string? OwnLine, string? Reason, bool IsUsual)
{
    /// <summary>As long as the trail keeps a reason.</summary>
    public const int ReasonMaxLength = 300;
}
