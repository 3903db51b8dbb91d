namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>Which call-backs are shown.</summary>
public enum CallBackFilter
{
    /// <summary>All that are open.</summary>
    All,

    /// <summary>The open ones that the one who looks has taken.</summary>
    Mine,

    Closed,
}
