namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>What was just done to a visit, in a line.</summary>
/// <param name="Undo">The change that can be taken back; null when there is none.</param>
public sealed record ChangeNotice(string Words, Guid? Undo);
