using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>The head of a visit.</summary>
/// <param name="Number">Counts the client's visits by their date, from 1.</param>
/// <param name="Check">The red-flag check of its booking; null when it was not screened.</param>
internal sealed record VisitRow(
    Id<Visit> Id, Id<Client> ClientId, string FirstName, string? LastName, DateTimeOffset StartsAt, DateTimeOffset OpenedAt, DateTimeOffset? FinishedAt,
    int Minutes, int Number, string TimeZone, RedFlagCheck? Check)
{
    public required Id<Appointment> AppointmentId { get; init; }

    public required bool IsConsult { get; init; }

    /// <summary>What its therapist is trained for.</summary>
    public required IReadOnlyList<TherapistSkill> Skills { get; init; }

    public required Handedness? Handedness { get; init; }

    public required BodyBuild BodyBuild { get; init; }

    /// <summary>Who signed it; null while it is open, and where it was closed before visits were signed.</summary>
    public required string? SignedBy { get; init; }

    /// <summary>Why it was signed with knots and no area checked.</summary>
    public required string? UncheckedReason { get; init; }

    /// <summary>The visit it came out of; null when it came out of none.</summary>
    public required BeforeRow? Before { get; init; }

    public string ClientName => new PersonName(FirstName, LastName).Full;
}
