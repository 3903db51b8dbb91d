namespace Clinic.Web.Features.Availability.Api;

/// <summary>The open times of a service.</summary>
/// <param name="TimeZone">The clinic's, by its IANA name.</param>
public sealed record AvailabilityAnswer(string TimeZone, IReadOnlyList<SlotAnswer> Slots);
