namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>A step of a <see cref="HoldPlan"/>.</summary>
/// <param name="Seconds">How long; 0 where the person says when it is over.</param>
/// <param name="Words">Where in the exercise one is: "Left side, 2 of 3". Empty between holds.</param>
public sealed record HoldStep(HoldStepKind Kind, int Seconds, string Words = "");
