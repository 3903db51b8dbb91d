using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Domain.Charting.Patterns;

/// <summary>
/// Work on the knot itself. Pressing seldom helps an over-stretched knot (K3), and nobody presses on a red, hot, swollen or hard place
/// before it was asked about (K0#12).
/// </summary>
public static class DirectWork
{
    /// <summary>The strictest of what the rules, the kind and the finding say.</summary>
    /// <param name="rules">The advice of the rules that match the knot.</param>
    public static DirectPressure Advice(DirectPressure rules, KnotKind kind, KnotFinding? finding)
    {
        if (finding is { IsOffLimits: true })
        {
            return DirectPressure.DoNotTreat;
        }

        return kind == KnotKind.OverStretched && rules == DirectPressure.Ok ? DirectPressure.HoldBack : rules;
    }

    /// <summary>Whether the technique goes against the advice, so that the therapist says why.</summary>
    public static bool NeedsReason(DirectPressure advice, Technique technique) => advice switch
    {
        DirectPressure.Ok => false,
        DirectPressure.DoNotTreat => true,
        _ => technique == Technique.SustainedPressure,
    };
}
