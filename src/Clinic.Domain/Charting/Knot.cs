using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting;

/// <summary>
/// A sore spot of a client: a lasting thing, found again over many visits. Its zone and side stay true whatever the
/// drawing; the point is only where the mark is painted.
/// </summary>
public sealed class Knot
{
    public const int ZoneMaxLength = 40;
    public const int LabelMaxLength = 60;
    public const int OnsetMaxLength = 200;

    /// <summary>Ten years between two episodes is no rhythm any more.</summary>
    public const int EpisodeDaysMost = 3650;

    public Id<Knot> Id { get; init; } = Id<Knot>.New();

    public required Id<Client> ClientId { get; init; }

    /// <summary>The visit in which it was first marked.</summary>
    public required Id<Visit> FirstVisitId { get; init; }

    /// <summary>Counts a client's knots from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the zone of skin in the atlas.</summary>
    public required string Zone { get; set; }

    public required BodySide Side { get; set; }

    public required BodyView View { get; set; }

    /// <summary>0 at the left edge of the view, 1 at its right edge.</summary>
    public required double X { get; set; }

    /// <summary>0 at the top of the view, 1 at its bottom.</summary>
    public required double Y { get; set; }

    /// <summary>Place inside the zone's bounding box, 0 to 1: finds the point again when the drawing changes.</summary>
    public required double U { get; set; }

    public required double V { get; set; }

    public required int AtlasVersion { get; set; }

    /// <summary>The drawing that <see cref="X"/> and <see cref="Y"/> belong to.</summary>
    public BodyBuild BodyBuild { get; set; }

    /// <summary>What therapist and client call it: "the old one".</summary>
    public string? Label { get; set; }

    /// <summary>When the client first noticed it, as near as she knows.</summary>
    public DateOnly? FirstNoticed { get; set; }

    public OnsetMode? OnsetMode { get; set; }

    /// <summary>What she was doing then.</summary>
    public string? OnsetActivity { get; set; }

    /// <summary>In what position.</summary>
    public string? OnsetPosition { get; set; }

    public Chronicity? Chronicity { get; set; }

    /// <summary>It eases and comes back; null when nobody asked.</summary>
    public bool? Recurs { get; set; }

    /// <summary>Days from one episode to the next, 1 to <see cref="EpisodeDaysMost"/>.</summary>
    public int? EpisodeIntervalDays { get; set; }

    /// <summary>Its twin on the other side of the body.</summary>
    public Id<Knot>? BilateralWith { get; set; }

    /// <summary>Treatments of other kinds have not helped for long; null when nobody asked.</summary>
    public bool? TreatmentsFailed { get; set; }

    public KnotStatus Status { get; set; }

    public required DateTimeOffset MarkedAt { get; init; }

    public required Guid MarkedBy { get; init; }

    /// <summary>Its place, to be shown on any drawing.</summary>
    public KeptMark Kept() => new(Zone, Side, View, X, Y, U, V, AtlasVersion, BodyBuild);
}
