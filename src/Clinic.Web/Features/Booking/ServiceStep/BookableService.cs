using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.ServiceStep;

/// <summary>One line of the question what to book.</summary>
/// <param name="Rule">What new clients or others read first; null when everybody books it at once.</param>
public sealed record BookableService(
    string Slug, string Name, string Description, Price Price, IReadOnlyList<Channel> Channels, bool AsksRegion, string? Rule);
