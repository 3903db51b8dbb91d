using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare;

/// <summary>An exercise that may go on the sheet of a visit.</summary>
/// <param name="For">The treated areas it is for; empty for one that serves the knot as a whole, such as back strength.</param>
/// <param name="Side">The side that was treated; null where both were, or neither.</param>
/// <param name="IsProposed">Whether it is in the proposal, or only there to be chosen instead.</param>
public sealed record OfferedExercise(Exercise Exercise, IReadOnlyList<SheetArea> For, BodySide? Side, bool IsProposed)
{
    /// <summary>Whether its own rule asks for another exercise that <paramref name="chosen"/> does not hold.</summary>
    public bool LacksPartner(IReadOnlyCollection<string> chosen) =>
        Exercise.RequiresAny.Count > 0 && !Exercise.RequiresAny.Any(chosen.Contains);
}
