using Clinic.Domain.Booking;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.ServiceStep;

/// <summary>The first step: what, where it hurts, and how to talk. The last two belong to some services only.</summary>
public sealed record ServiceStepPage
{
    public required IReadOnlyList<BookableService> Services { get; init; }

    /// <summary>Empty when no service leaves a choice.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    public string? Service { get; init; }

    public Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    /// <summary>Her slug, when the visitor came to see one therapist: then only what she gives is shown.</summary>
    public string? Therapist { get; init; }

    public string? TherapistName { get; init; }

    public required string EmergencyNumber { get; init; }

    public bool AsksRegion => Services.Any(service => service.AsksRegion);

    /// <summary>Whom the question about the region is for.</summary>
    public string RegionHint => Hint(service => service.AsksRegion);

    public string ChannelHint => Hint(service => service.Channels.Count > 1);

    private string Hint(Func<BookableService, bool> asks) => Services.All(asks)
        ? "Pick one."
        : $"Only for: {string.Join(", ", Services.Where(asks).Select(service => service.Name))}. Pick one.";
}
