namespace Clinic.Domain.Anatomy.Zones;

/// <summary>What a record keeps of a mark's place. Zone and side are true whatever the drawing; the rest finds the point again.</summary>
/// <param name="Zone">Id of the zone when it was marked.</param>
/// <param name="Side">The client's own side.</param>
/// <param name="View">The view it was marked on.</param>
/// <param name="X">0..1 of that view's width, in the drawing it was marked on.</param>
/// <param name="Y">0..1 of that view's height, in the drawing it was marked on.</param>
/// <param name="U">Place across the zone's bounding box, 0..1.</param>
/// <param name="V">Place down the zone's bounding box, 0..1.</param>
/// <param name="AtlasVersion">Number of the drawing it was marked on.</param>
/// <param name="Build">The body it was marked on.</param>
public sealed record KeptMark(
    string Zone, BodySide Side, BodyView View, double X, double Y, double U, double V, int AtlasVersion, BodyBuild Build);
