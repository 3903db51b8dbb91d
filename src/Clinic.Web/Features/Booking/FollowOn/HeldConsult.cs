using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.FollowOn;

/// <summary>A consult that has taken place, with what the treatment after it takes over. Only the first name is for the page.</summary>
/// <param name="Therapist">Her slug.</param>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="Booked">When the treatment is that was booked after it; null when none is.</param>
public sealed record HeldConsult(
    Id<Appointment> Id, PersonName Name, string Email, string? Phone, BodyRegion? Region, string ServiceName, string Therapist, string TherapistName,
    DateTimeOffset Start, DateTimeOffset? Booked);
