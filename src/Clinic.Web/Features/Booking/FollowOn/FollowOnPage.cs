using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.FollowOn;

/// <summary>The treatment after a consult: what, when, and what has changed.</summary>
public sealed record FollowOnPage
{
    public required string Token { get; init; }

    public required FollowOnForm Form { get; init; }

    public required HeldConsult Consult { get; init; }

    public required PracticeCard Practice { get; init; }

    /// <summary>Slug and words of what can be booked here.</summary>
    public required IReadOnlyList<(string Slug, string Words)> Services { get; init; }

    /// <summary>The chosen one; null when there is none to choose.</summary>
    public required ServiceOffer? Offer { get; init; }

    /// <summary>Whose times are shown; null for all.</summary>
    public OfferedTherapist? Therapist { get; init; }

    /// <summary>The days shown that have times, each with value and words of the times.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<(string Value, string Words, string Moment)> Times)> Days { get; init; } = [];

    public DateOnly? EarlierFrom { get; init; }

    public DateOnly? LaterFrom { get; init; }

    public bool NeedsPhone => Consult.Phone is null;

    public string Address(DateOnly? from, string? therapist) =>
        $"/visit/{Token}/treatment{QueryString.Create(
            new (string Name, string? Value)[] { ("service", Offer?.Slug), ("therapist", therapist), ("from", from is { } day ? Domain.Time.IsoDay.Write(day) : null) }
                .Where(pair => pair.Value is not null)
                .Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))}";
}
