using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;

namespace Clinic.Domain.Charting;

/// <summary>Where a client says it hurts, marked by herself before the visit. The therapist may make a knot of it, on the side that is true.</summary>
public sealed class ClientMark
{
    public const int NoteMaxLength = 300;

    /// <summary>More than these say nothing any more.</summary>
    public const int MostPerVisit = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Appointment> AppointmentId { get; init; }

    public required string Zone { get; init; }

    public required BodySide Side { get; init; }

    public required BodyView View { get; init; }

    /// <summary>0..1 of the view's width.</summary>
    public required double X { get; init; }

    /// <summary>0..1 of the view's height.</summary>
    public required double Y { get; init; }

    /// <summary>0..1 across the zone's box.</summary>
    public required double U { get; init; }

    /// <summary>0..1 down the zone's box.</summary>
    public required double V { get; init; }

    /// <summary>The drawing it was made on.</summary>
    public required int AtlasVersion { get; init; }

    /// <summary>The drawn body it was made on.</summary>
    public BodyBuild BodyBuild { get; init; }

    /// <summary>In her own words, up to <see cref="NoteMaxLength"/> characters.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset MarkedAt { get; init; }

    /// <summary>The knot a therapist made of it.</summary>
    public Id<Knot>? KnotId { get; set; }

    /// <summary>Its place, to be shown on any drawing.</summary>
    public KeptMark Kept() => new(Zone, Side, View, X, Y, U, V, AtlasVersion, BodyBuild);
}
