namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// A place on the body in words, side first. Read back after every mark, because left and right are what body maps get wrong most.
/// </summary>
public static class PlaceName
{
    /// <summary>"Left, spine edge of the blade (crook)".</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static string Of(string zone, BodySide side) => Of(zone, side.ToAreaSide());

    /// <summary>"Both sides, chest" for a zone on both.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static string Of(string zone, AreaSide side) => Words(Atlas.Current.Zone(zone).Name, side);

    /// <summary>"Left, side of the back, below the arm pit".</summary>
    public static string Of(Area area, AreaSide side) => Words(area.Name, side);

    /// <summary>"left, spine edge of the blade (crook)", for the middle of a sentence.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static string InSentence(string zone, BodySide side) => LowerFirst(Of(zone, side));

    /// <summary>"both sides, belly", for the middle of a sentence.</summary>
    public static string InSentence(Area area, AreaSide side) => LowerFirst(Of(area, side));

    private static string Words(string name, AreaSide side) => $"{Side(side)}, {LowerFirst(name)}";

    private static string Side(AreaSide side) => side switch
    {
        AreaSide.Left => "Left",
        AreaSide.Right => "Right",
        _ => "Both sides",
    };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
