namespace Clinic.Browser.Tests;

/// <summary>What somebody holds in their hands. The size is in CSS pixels.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsTouch, bool IsDark)
{
    public static Device Phone { get; } = new("phone", 390, 844, IsTouch: true, IsDark: true);

    public static Device Desktop { get; } = new("desktop", 1440, 900, IsTouch: false, IsDark: false);

    public static Device Tablet { get; } = new("tablet", 820, 1180, IsTouch: true, IsDark: false);

    public static Device Named(string name) => new[] { Phone, Desktop, Tablet }.Single(device => device.Name == name);

    public override string ToString() => Name;
}
