namespace Clinic.Web.Features.Practice.Rooms;

/// <summary>All rooms, in the order in which they are given, and a new one to add.</summary>
public sealed record RoomsPage(IReadOnlyList<RoomRow> Rooms, RoomForm Form);
