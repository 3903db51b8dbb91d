namespace Clinic.Web.Features.Screening;

/// <summary>
/// The red-flag check of a booking: its words for clients and staff, and the calls it asks for. The list and what follows from it are
/// rules, in <see cref="Domain.Screening.RedFlagLists"/>; Booking asks it, and the chart shows what was answered. Nothing to register.
/// </summary>
internal static class ScreeningRoom;
