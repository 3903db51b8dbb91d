using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>
/// Where a knot is, or is moved to: a point of the picture, or a place from the list. The server decides what a point means; a point
/// that comes with a zone and a side is refused where the three disagree.
/// </summary>
public sealed record MarkForm : IValidatableObject
{
    private const int Version7 = 7;

    /// <summary>The new knot's id where the page made one, so that the same mark sent twice is one knot.</summary>
    public Id<Knot>? Id { get; init; }

    /// <summary>Where the knot was when it was taken up, as <see cref="KnotPlace.Words(Knot)"/>; only for a move.</summary>
    public string? From { get; init; }

    /// <summary>The client's own mark that the knot is made of.</summary>
    public Guid? ClientMark { get; init; }

    public string? View { get; init; }

    /// <summary>The body the point was seen on; athletic where nothing is said.</summary>
    public string? Build { get; init; }

    // Text, because a number in a form is read in the server's language, where a comma may be the decimal sign.
    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Zone { get; init; }

    public string? Side { get; init; }

    private bool IsPoint => View is not null || X is not null || Y is not null;

    /// <summary>Where that is; null when it is nowhere on the body, or on one side only by chance.</summary>
    public KnotPlace? Place()
    {
        if (IsPoint)
        {
            return Point() is { } point && !point.IsBetweenSides && Agrees(point) ? point : null;
        }

        return Atlas.Current.TryGetZone(Zone, out var zone) && WireName.TryParse<BodySide>(Side, out var side)
            ? KnotPlace.InMiddleOf(BodyBuild.Athletic, zone.Id, side)
            : null;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Id is { Value.Version: not Version7 })
        {
            yield return new ValidationResult("The mark has no id of ours. Load the page again.", [nameof(Zone)]);
        }

        if (IsPoint)
        {
            if (WrongPoint() is { } wrong)
            {
                yield return new ValidationResult(wrong, [nameof(Zone)]);
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

    private KnotPlace? Point() =>
        WireName.TryParse<BodyBuild>(Build ?? WireName.Of(BodyBuild.Athletic), out var build)
        && WireName.TryParse<BodyView>(View, out var view)
        && double.TryParse(X, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
        && double.TryParse(Y, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            ? KnotPlace.At(build, view, x, y)
            : null;

    private string? WrongPoint() => Point() switch
    {
        null => "That is outside the body. Tap on the body, or pick the place from the list.",
        { IsBetweenSides: true } => "That is on the middle line. Tap a little to the left or to the right of it.",
        var point when !Agrees(point) => "The point and its name do not agree, so nothing was marked. Tap once more, or pick the place from the list.",
        _ => null,
    };

    private bool Agrees(KnotPlace point) =>
        (string.IsNullOrEmpty(Zone) || Zone == point.Hit.Zone) && (string.IsNullOrEmpty(Side) || Side == WireName.Of(point.Hit.Side));
}
