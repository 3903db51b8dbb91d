using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>Something that happened to the visit behind a link. Nothing of why, and of staff no more than that it was they.</summary>
/// <param name="At">When it happened.</param>
public sealed record LinkedChange(Guid Id, VisitChangeKind Kind, DateTimeOffset At, bool IsOfClient, bool IsUndone);
