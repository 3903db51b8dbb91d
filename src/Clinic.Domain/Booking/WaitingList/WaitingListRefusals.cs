namespace Clinic.Domain.Booking.WaitingList;

/// <summary>The offer stands no more: its time ran out, it was declined, or the person left the list.</summary>
public sealed record OfferEnded : Refusal;

/// <summary>Nobody waits under this entry any more.</summary>
public sealed record WaitsNoMore : Refusal;

/// <summary>The time cannot be offered: it is not open, does not suit, or somebody has it in hand.</summary>
public sealed record NothingToOffer : Refusal;

/// <summary>The service is not booked at once by this person.</summary>
public sealed record NotBookedAtOnce : Refusal;

/// <summary>The person waits for as many things as one may.</summary>
public sealed record OnTheListOften : Refusal;
