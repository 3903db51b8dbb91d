using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>A time that somebody would like.</summary>
/// <param name="Therapist">Null for whoever is free.</param>
/// <param name="OwnHold">What is kept for her already, which is not in her way.</param>
internal sealed record SlotWish(ServiceOffer Offer, Channel Channel, DateTimeOffset Start, Id<Therapist>? Therapist, Guid? OwnHold);
