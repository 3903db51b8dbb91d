using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>A visit that may have come of a call-back.</summary>
/// <param name="Words">"Tuesday 24 November, 9:30 am, with Ines Moreau".</param>
public sealed record VisitChoice(Id<Appointment> Id, string Words);
