using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Where a knot is: a point of the picture, or a place from the list. The server decides what a point means.</summary>
public sealed record MarkForm
{
    public string? View { get; init; }

    // Text, because a number in a form is read in the server's language, where a comma may be the decimal sign.
    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Zone { get; init; }

    public string? Side { get; init; }

    public bool IsPoint => View is not null || X is not null || Y is not null;

    /// <summary>The point's place; null when it is none, or not on the body.</summary>
    public KnotPlace? Point() =>
        WireName.TryParse<BodyView>(View, out var view)
        && double.TryParse(X, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
        && double.TryParse(Y, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            ? KnotPlace.At(view, x, y)
            : null;
}
