namespace Clinic.Web.Features.Practice.Rooms;

/// <summary>A room's name as it was typed.</summary>
public sealed record RoomForm
{
    public string? Name { get; init; }
}
