using Clinic.Domain.Availability;

namespace Clinic.Domain.Booking;

/// <summary>The clinic would give a visit at this time, but it is booked.</summary>
/// <param name="Alternatives">The nearest open slots, distinct starts first; three unless fewer are left.</param>
public sealed record SlotTaken(IReadOnlyList<OfferedSlot> Alternatives) : Refusal;

/// <summary>No visit starts at this time: it is past, off the grid, outside hours or beyond the horizon.</summary>
public sealed record NotOffered : Refusal;

/// <summary>The service is not given in this way.</summary>
public sealed record ChannelNotOffered : Refusal;

/// <summary>There is no such service.</summary>
public sealed record UnknownService : Refusal;

/// <summary>There is no such therapist, or she does not give this service.</summary>
public sealed record UnknownTherapist : Refusal;

/// <summary>The service asks which part of the body hurts, and no answer was given.</summary>
public sealed record RegionMissing : Refusal;

/// <summary>The key of this attempt belongs to another one.</summary>
public sealed record KeyReused : Refusal;

/// <summary>The same attempt is still being decided; asking again later gives its answer.</summary>
public sealed record InProgress : Refusal;

/// <summary>The service has an agreement, and it was not agreed to.</summary>
public sealed record AgreementMissing : Refusal;

/// <summary>The agreement has other words by now than those that were shown.</summary>
public sealed record AgreementChanged : Refusal;

/// <summary>Online the service is not for this client.</summary>
/// <param name="IsNew">She has not been here; otherwise it is for new clients alone.</param>
public sealed record NotAcceptedOnline(bool IsNew) : Refusal;

/// <summary>The client has another visit at this time.</summary>
public sealed record ClientBusy : Refusal;

/// <summary>The visit that was asked for is decided already, or its time ran out.</summary>
public sealed record AlreadyDecided : Refusal;

/// <summary>There is no such request, or it is not hers to decide.</summary>
public sealed record NoSuchRequest : Refusal;
