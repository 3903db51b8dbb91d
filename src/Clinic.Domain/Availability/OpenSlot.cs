using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>A time that can be booked.</summary>
/// <param name="Visit">The visit itself, without the time before and after.</param>
/// <param name="Room">The first free room; null when none is needed.</param>
public sealed record OpenSlot(Id<Therapist> Therapist, TimeSlot Visit, Id<TreatmentRoom>? Room);
