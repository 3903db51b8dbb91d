namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// A part of a view that is shown enlarged because its zones are small under a finger. Edges are 0..1 of the view.
/// </summary>
/// <param name="Name">Its name in addresses, such as <c>upper-back</c>.</param>
public sealed record AtlasInset(string Name, BodyView View, double Left, double Top, double Right, double Bottom);
