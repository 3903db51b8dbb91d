namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// The part of a view that is shown enlarged because its zones are small under a finger. Edges are 0..1 of the view.
/// </summary>
public sealed record AtlasInset(BodyView View, double Left, double Top, double Right, double Bottom);
