using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>What the clinic knows of somebody who books, as far as it decides how.</summary>
/// <param name="IsKnown">She has had a visit here, or has one booked. One that she missed, took back or only asked for does not count.</param>
/// <param name="SeenLast">Whose visit was her last that took place; null when none did.</param>
/// <param name="IsBusy">She has a visit at the time she asks for, with whomever.</param>
public sealed record ClientHistory(bool IsKnown, Id<Therapist>? SeenLast, bool IsBusy);
