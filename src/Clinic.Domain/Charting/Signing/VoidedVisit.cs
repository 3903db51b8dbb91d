using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting.Signing;

/// <summary>A visit that was charted by mistake and never happened. The chart knows it no more; what it said is kept here. Never changes.</summary>
public sealed class VoidedVisit
{
    public const int ReasonMaxLength = 300;

    /// <summary>The id that the visit had.</summary>
    public required Id<Visit> VisitId { get; init; }

    public required Id<Appointment> AppointmentId { get; init; }

    public required Id<Client> ClientId { get; init; }

    /// <summary>All that it said, in the form of <see cref="VisitSignature.Content"/>.</summary>
    public required string Content { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset VoidedAt { get; init; }

    public required Guid VoidedBy { get; init; }

    public required string VoidedByName { get; init; }
}
