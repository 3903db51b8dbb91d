namespace Clinic.Domain.Charting.Patterns;

/// <summary>A sign that speaks for a kind of knot.</summary>
public enum KindReason
{
    PressingDoesNothing,

    /// <summary>It eases under the hand and comes back within hours.</summary>
    EasesThenReturns,
    ForMonths,
    ForYears,
    ComesBack,
    ForwardHead,
    BetweenBladeAndSpine,
    MoreChestThanBack,
    AfterUse,
    TopOfShoulder,
    PressingEases,
    OnePosition,
    ElbowBehindBody,
}
