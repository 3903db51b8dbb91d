using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Rooms;

/// <summary>One room in the owner's list.</summary>
/// <param name="Typed">What was typed for its name.</param>
/// <param name="Wrong">What is wrong with that; null when nothing is.</param>
public sealed record RoomRow(Id<TreatmentRoom> Id, string Name, bool IsInUse, string? Typed, string? Wrong)
{
    public string FieldId => $"room-{Id}";
}
