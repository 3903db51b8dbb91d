using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>What a member of staff says to a visit that was asked for.</summary>
/// <param name="Reason">Why not, in words for the client; null when she gave none.</param>
public sealed record Decision(Id<Appointment> Id, bool IsAccepted, string? Reason, Actor Actor);
