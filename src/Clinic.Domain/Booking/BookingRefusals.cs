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

/// <summary>Online the service is not for this client. Whether because she is new or because she is known, nobody is told.</summary>
public sealed record NotAcceptedOnline : Refusal;

/// <summary>The client has another visit at this time.</summary>
public sealed record ClientBusy : Refusal;

/// <summary>Somebody else did something about this call-back since it was looked at.</summary>
public sealed record CallBackChanged : Refusal;

/// <summary>There is no such visit, change or link, or it is not for who asks.</summary>
public sealed record AppointmentNotThere : Refusal;

/// <summary>Nothing can be done about the visit any more: it is cancelled, has begun, or is past.</summary>
/// <param name="Status">How it stands.</param>
public sealed record VisitOver(AppointmentStatus Status) : Refusal;

/// <summary>So near before the visit the client cannot do this herself any more: she is asked to call.</summary>
/// <param name="Cutoff">Up to how long before the visit she could.</param>
public sealed record TooLate(TimeSpan Cutoff) : Refusal;

/// <summary>The visit stands otherwise than whoever asks has seen it.</summary>
public sealed record AppointmentChanged : Refusal;

/// <summary>The change cannot be taken back: time ran out, it was taken back before, or something else happened since.</summary>
public sealed record UndoOver : Refusal;

/// <summary>There is no such room, or it is not in use.</summary>
public sealed record UnknownRoom : Refusal;

/// <summary>A visit does not come to stand like this from how it stands now, or not yet.</summary>
/// <param name="Status">How it stands.</param>
public sealed record StatusNotPossible(AppointmentStatus Status) : Refusal;
