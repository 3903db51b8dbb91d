using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>One visit of the day. Nothing of what hurts: the desk sees this list too.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="Place">The room, or how they talk.</param>
/// <param name="CanChart">Whether the one who looks treats this client.</param>
public sealed record AppointmentLine(
    Id<Appointment> Id, DateTimeOffset Start, DateTimeOffset End, string ClientName, string ServiceName, string TherapistName, string Place, bool CanChart);
