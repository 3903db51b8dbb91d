using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking;

/// <summary>What the staff's bar says on every page.</summary>
/// <param name="Practice">The clinic's card.</param>
/// <param name="Requests">How many visits are asked for that the reader can decide about.</param>
/// <param name="CallBacks">How many people wait for a call.</param>
/// <param name="Notes">How many notes the reader has not finished, as a therapist.</param>
public sealed record StaffBar(PracticeCard Practice, int Requests, int CallBacks, int Notes);
