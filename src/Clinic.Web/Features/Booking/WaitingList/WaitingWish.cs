using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>A wish for the list, read and checked.</summary>
/// <param name="Therapist">Null for whoever is free first.</param>
public sealed record WaitingWish(
    ServiceOffer Offer,
    Channel Channel,
    BodyRegion? Region,
    Id<Therapist>? Therapist,
    DateOnly FirstDay,
    DateOnly LastDay,
    PartOfDay Part,
    PersonName Name,
    string Email,
    string Phone);
