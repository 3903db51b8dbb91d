using Clinic.Domain.Anatomy;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting;

/// <summary>
/// A sore spot of a client: a lasting thing, found again over many visits. Its zone and side stay true whatever the
/// drawing; the point is only where the mark is painted.
/// </summary>
public sealed class Knot
{
    public const int ZoneMaxLength = 40;

    public Id<Knot> Id { get; init; } = Id<Knot>.New();

    public required Id<Client> ClientId { get; init; }

    /// <summary>The visit in which it was first marked.</summary>
    public required Id<Visit> FirstVisitId { get; init; }

    /// <summary>Counts a client's knots from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the zone of skin in the atlas.</summary>
    public required string Zone { get; init; }

    public required BodySide Side { get; init; }

    public required BodyView View { get; init; }

    /// <summary>0 at the left edge of the view, 1 at its right edge.</summary>
    public required double X { get; init; }

    /// <summary>0 at the top of the view, 1 at its bottom.</summary>
    public required double Y { get; init; }

    /// <summary>Place inside the zone's bounding box, 0 to 1: finds the point again when the drawing changes.</summary>
    public required double U { get; init; }

    public required double V { get; init; }

    public required int AtlasVersion { get; init; }

    public required DateTimeOffset MarkedAt { get; init; }

    public required Guid MarkedBy { get; init; }
}
