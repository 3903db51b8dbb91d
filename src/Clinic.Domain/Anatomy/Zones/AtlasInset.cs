namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// A part of a view that is shown enlarged because its zones are small under a finger. Edges are 0..1 of the view.
/// </summary>
/// <param name="Name">Its name in addresses, such as <c>upper-back</c>.</param>
public sealed record AtlasInset(string Name, BodyView View, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its name on a page: "Upper back".</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', ' ');
}
