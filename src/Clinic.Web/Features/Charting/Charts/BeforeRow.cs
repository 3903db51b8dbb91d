using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>The visit out of which another one came, and what the client said when she booked it.</summary>
internal sealed record BeforeRow(string ServiceName, DateTimeOffset StartsAt, BodyRegion? Region, string? Note);
