namespace Clinic.Domain.Charting.Factors;

/// <summary>A part of a factor that may be ticked by itself.</summary>
/// <param name="Word">Its name in forms and in the database: <c>mouse_reach</c>.</param>
/// <param name="Name">As the therapist reads it.</param>
public sealed record FactorDetail(string Word, string Name);
