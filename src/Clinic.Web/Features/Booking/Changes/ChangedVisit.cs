using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>A visit as it stands after a change.</summary>
/// <param name="Change">The id of the <see cref="VisitChange"/>, by which it can be undone; empty when there is nothing to undo.</param>
/// <param name="Start">With the clinic's offset.</param>
public sealed record ChangedVisit(Id<Appointment> Id, Guid Change, DateTimeOffset Start, DateTimeOffset End, AppointmentStatus Status);
