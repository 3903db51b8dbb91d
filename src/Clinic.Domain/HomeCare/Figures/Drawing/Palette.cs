using System.Globalization;
using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Props;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Every colour a picture may use, as #rrggbb.</summary>
internal sealed record Palette
{
    private const double FarLightening = .1;

    private static Palette Colour { get; } = new()
    {
        Ink = "#26323f",
        Skin = "#e9bd98",
        Top = "#a5d3c9",
        Leggings = "#8796c2",
        Hair = "#5b4336",
        Mark = "#c8372d",
        Glow = "#f47c20",
        Ground = "#8b8f94",
        Paper = "#ffffff",
        Wall = "#ece6dc",
        Wood = "#dcc29a",
        Ball = "#cfe06a",
        Roller = "#9fb0c0",
        Noodle = "#8fcbd6",
        Band = "#c8372d",
        Mat = "#c9d6c3",
        Pillow = "#f3ead9",
    };

    /// <summary>For a photocopier: lines only, and marks as rings instead of a glow.</summary>
    private static Palette BlackAndWhite { get; } = new()
    {
        IsBlackAndWhite = true,
        Ink = "#000000",
        Skin = "#ffffff",
        Top = "#ffffff",
        Leggings = "#ffffff",
        Hair = "#000000",
        Mark = "#000000",
        Glow = "#000000",
        Ground = "#000000",
        Paper = "#ffffff",
        Wall = "#ffffff",
        Wood = "#ffffff",
        Ball = "#ffffff",
        Roller = "#ffffff",
        Noodle = "#ffffff",
        Band = "#ffffff",
        Mat = "#ffffff",
        Pillow = "#ffffff",
    };

    private static Palette OlderColour { get; } = Colour with { Hair = "#c9ccd1", Top = "#d9a7a0", Leggings = "#7f8a99" };

    private static Palette OlderBlackAndWhite { get; } = BlackAndWhite with { Hair = "#ffffff" };

    public bool IsBlackAndWhite { get; private init; }

    public required string Ink { get; init; }

    public required string Skin { get; init; }

    public required string Top { get; init; }

    public required string Leggings { get; init; }

    public required string Hair { get; init; }

    public required string Mark { get; init; }

    public required string Glow { get; init; }

    public required string Ground { get; init; }

    public required string Paper { get; init; }

    public required string Wall { get; init; }

    public required string Wood { get; init; }

    public required string Ball { get; init; }

    public required string Roller { get; init; }

    public required string Noodle { get; init; }

    public required string Band { get; init; }

    public required string Mat { get; init; }

    public required string Pillow { get; init; }

    public static Palette Of(FigureKind kind, bool blackAndWhite) => kind == FigureKind.Older
        ? (blackAndWhite ? OlderBlackAndWhite : OlderColour)
        : (blackAndWhite ? BlackAndWhite : Colour);

    /// <summary>The fill of a body part; far limbs are paler.</summary>
    public string Of(BodyPart part)
    {
        var colour = part.Cloth switch
        {
            Cloth.Skin => Skin,
            Cloth.Top => Top,
            Cloth.Leggings => Leggings,
            Cloth.Hair => Hair,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part.Cloth, null),
        };
        return part.IsFar && !IsBlackAndWhite ? Lighten(colour) : colour;
    }

    /// <summary>The fill of a round prop.</summary>
    public string Of(PropKind round) => round switch
    {
        PropKind.Ball => Ball,
        PropKind.Roller => Roller,
        PropKind.Noodle => Noodle,
        _ => throw new ArgumentOutOfRangeException(nameof(round), round, null),
    };

    private static string Lighten(string colour)
    {
        int Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (int)Math.Round(value + ((255 - value) * FarLightening));
        }

        return string.Create(CultureInfo.InvariantCulture, $"#{Channel(1):x2}{Channel(3):x2}{Channel(5):x2}");
    }
}
