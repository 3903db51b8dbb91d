using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>One therapist's hours and what blocks her.</summary>
/// <param name="Busy">Sorted by start, without overlaps.</param>
public sealed record TherapistFacts(Id<Therapist> Id, IReadOnlyList<WeeklyHours> Hours, IReadOnlyList<TimeSlot> Busy);
