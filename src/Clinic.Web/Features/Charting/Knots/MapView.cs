using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>One view of the body with its marks.</summary>
/// <param name="Pins">The knots drawn here.</param>
/// <param name="Areas">The areas hatched here; zones of other views are left out by the painter.</param>
/// <param name="Readings">Every mark in words.</param>
/// <param name="IsWhole">The marks do not fit into the closer picture of the upper body.</param>
public sealed record MapView(
    BodyView View, IReadOnlyList<MapPin> Pins, IReadOnlyList<AreaMark> Areas, IReadOnlyList<string> Readings, bool IsWhole)
{
    /// <summary>The closer picture begins and ends here, as shares of the view's height.</summary>
    internal const double CloserTop = 0.1;

    internal const double CloserBottom = 0.46;

    private const double PinRadius = 12;

    public string Word => WireName.Of(View);

    /// <summary>What the letters of the areas keep clear of.</summary>
    public IReadOnlyList<KnotMark> Knots => [.. Pins.Select(pin => new KnotMark(pin.Number, pin.X, pin.Y, PinRadius))];
}
