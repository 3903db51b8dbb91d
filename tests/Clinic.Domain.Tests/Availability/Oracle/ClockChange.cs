namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>The first minute after a zone's clock has changed; of a zone that never does, any minute.</summary>
internal sealed record ClockChange(string Zone, DateTime Utc);
