namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>What every form of the queue posts: how the call-back stood, and which list was open.</summary>
public sealed record CallBackStep
{
    public string? Stamp { get; init; }

    public string? Show { get; init; }

    /// <summary>Of a try.</summary>
    public string? Note { get; init; }

    /// <summary>The word of the outcome with which it is closed.</summary>
    public string? Outcome { get; init; }

    /// <summary>The id of the visit that came of it.</summary>
    public string? Visit { get; init; }
}
