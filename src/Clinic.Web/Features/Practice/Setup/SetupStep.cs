namespace Clinic.Web.Features.Practice.Setup;

/// <summary>One thing a clinic needs before somebody can book.</summary>
/// <param name="Words">What is there, or what is missing.</param>
/// <param name="Address">Where to put it right.</param>
public sealed record SetupStep(string Name, bool IsDone, string Words, string Address);
