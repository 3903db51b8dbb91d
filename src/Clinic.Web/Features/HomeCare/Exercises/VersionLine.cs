namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>A version of an exercise in a list.</summary>
/// <param name="Saved">"Ines Moreau, Friday 20 November 2026, 9:05 am"; for the program's text that it is.</param>
public sealed record VersionLine(int Version, string Name, string Saved);
