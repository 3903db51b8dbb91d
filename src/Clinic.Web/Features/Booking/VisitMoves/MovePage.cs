using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.VisitMoves;

/// <summary>Some days and their times, to one of which the visit can go.</summary>
public sealed record MovePage
{
    public required LinkedVisit Visit { get; init; }

    public required PracticeCard Practice { get; init; }

    public required string Token { get; init; }

    /// <summary>Those who could take it; empty when the service is not given any more.</summary>
    public required IReadOnlyList<OfferedTherapist> Therapists { get; init; }

    /// <summary>The slug of the one whose times are shown; null for all.</summary>
    public required string? Therapist { get; init; }

    /// <summary>Without days when the service is not given any more.</summary>
    public required ShownDays Shown { get; init; }

    /// <summary>The nearest times to one that has just gone; null when none has.</summary>
    public IReadOnlyList<OfferedSlot>? Alternatives { get; init; }

    public string Address(DateOnly from, string? therapist) =>
        $"{VisitAddress.Of(Token)}/move?from={IsoDay.Write(from)}{(therapist is null || !Slug.IsSlug(therapist) ? "&therapist=any" : $"&therapist={therapist}")}";
}
