using Clinic.Web.Features.Accounts;

namespace Clinic.Web.Features.Booking;

/// <summary>Where the private link of a visit leads.</summary>
internal static class VisitAddress
{
    /// <summary>A visit's private link outlives the visit by this much.</summary>
    public static readonly TimeSpan OutlivesVisit = TimeSpan.FromDays(1);

    public static string Of(string token) => $"/visit/{token}";

    /// <summary>As an address that a phone can open.</summary>
    public static string Absolute(HttpRequest request, string token) => PrivateLinks.Absolute(request, Of(token));
}
