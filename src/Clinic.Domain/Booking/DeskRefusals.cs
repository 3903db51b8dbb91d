namespace Clinic.Domain.Booking;

/// <summary>The therapist who was asked for is taken then, or all of them are where nobody was named.</summary>
public sealed record TherapistTaken : Refusal;

/// <summary>Every room the service can be given in is taken then.</summary>
public sealed record RoomsTaken : Refusal;

/// <summary>Somebody is booking this time online just now: it is kept for her for a few minutes.</summary>
public sealed record BeingBooked : Refusal;

/// <summary>The client has another visit then.</summary>
/// <param name="Start">When that one begins.</param>
public sealed record ClientTaken(DateTimeOffset Start) : Refusal;

/// <summary>There is no such client, or none that the actor may see.</summary>
public sealed record UnknownClient : Refusal;
