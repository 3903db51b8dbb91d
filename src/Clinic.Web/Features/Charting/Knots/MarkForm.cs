using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Where a knot is: a point of the picture, or a place from the list. The server decides what a point means.</summary>
public sealed record MarkForm : IValidatableObject
{
    public string? View { get; init; }

    // Text, because a number in a form is read in the server's language, where a comma may be the decimal sign.
    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Zone { get; init; }

    public string? Side { get; init; }

    private bool IsPoint => View is not null || X is not null || Y is not null;

    /// <summary>Where that is; null when it is nowhere on the body.</summary>
    public KnotPlace? Place()
    {
        if (IsPoint)
        {
            return WireName.TryParse<BodyView>(View, out var view)
                && double.TryParse(X, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                && double.TryParse(Y, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
                    ? KnotPlace.At(view, x, y)
                    : null;
        }

        return Atlas.Current.TryGetZone(Zone, out var zone) && WireName.TryParse<BodySide>(Side, out var side)
            ? KnotPlace.InMiddleOf(zone.Id, side)
            : null;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsPoint)
        {
            if (Place() is null)
            {
                yield return new ValidationResult("That is outside the body. Tap on the body, or pick the place from the list.", [nameof(Zone)]);
            }

            yield break;
        }

        if (!Atlas.Current.TryGetZone(Zone, out _))
        {
            yield return new ValidationResult("Pick a place from the list.", [nameof(Zone)]);
        }

        if (!WireName.TryParse<BodySide>(Side, out _))
        {
            yield return new ValidationResult("Say which side: the client’s own left or right.", [nameof(Side)]);
        }
    }
}
