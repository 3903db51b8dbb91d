using Clinic.Domain.Availability;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>One time to choose.</summary>
/// <param name="NeedsOffset">The clock shows this time twice that night, so the offset is said with it.</param>
public sealed record TimeOption(OfferedSlot Slot, bool NeedsOffset);
