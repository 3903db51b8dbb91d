namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>Whom to call.</summary>
public sealed record CallBacksPage
{
    /// <summary>Clients who are booked, because of a red flag.</summary>
    public required IReadOnlyList<DueCall> Due { get; init; }

    public required CallBackFilter Show { get; init; }

    public required int OpenCount { get; init; }

    public required int MineCount { get; init; }

    /// <summary>Those who asked for it: the open ones by when they are due, the closed ones newest first.</summary>
    public required IReadOnlyList<CallBackLine> Requests { get; init; }

    /// <summary>The one that was just closed, which can be opened again; or the one of <see cref="Trouble"/>.</summary>
    public required CallBackLine? About { get; init; }

    /// <summary>Why what was posted was not saved.</summary>
    public string? Trouble { get; init; }

    /// <summary>What was posted for <see cref="About"/> and not saved, so that nobody writes it twice.</summary>
    public CallBackStep? Refused { get; init; }

    public CallBackStep? RefusedFor(CallBackLine line) => line.Id == About?.Id ? Refused : null;
}
