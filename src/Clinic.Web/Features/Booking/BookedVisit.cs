using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking;

/// <summary>A visit that was booked, or asked for.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="Therapist">Her slug.</param>
/// <param name="Token">Of the private link that opens the visit.</param>
/// <param name="IsRequest">Asked for: the clinic has still to say yes.</param>
public sealed record BookedVisit(Id<Appointment> Id, DateTimeOffset Start, DateTimeOffset End, string Therapist, string Token, bool IsRequest);
