using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>What blocks one treatment room.</summary>
/// <param name="Busy">Sorted by start, without overlaps.</param>
public sealed record RoomFacts(Id<TreatmentRoom> Id, IReadOnlyList<TimeSlot> Busy);
