using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>
/// What makes one figure look unlike another, in shares of the body height. Lengths of limbs and spine are the same for all, so every
/// pose suits every build.
/// </summary>
internal sealed record Build
{
    public static Build Adult { get; } = new()
    {
        Neck = .044,
        TorsoFront = new(
            (-.052, .012), (-.045, .034), (-.02, .050), (.02, .054), (.06, .056), (.11, .054), (.16, .060), (.205, .066), (.24, .055),
            (.27, .036), (.292, .024)),
        TorsoHalfWidth = new(
            (-.052, .020), (-.040, .070), (-.015, .105), (.02, .109), (.06, .098), (.11, .083), (.16, .092), (.21, .105), (.240, .121),
            (.258, .117), (.270, .100), (.280, .068), (.292, .036)),
    };

    /// <summary>Rounder belly and waist, softer shoulders, a short neck, a little stoop, grey hair and glasses.</summary>
    public static Build Older { get; } = new()
    {
        Neck = .034,
        Stoop = 9,
        LimbGirth = 1.06,
        IsOlder = true,
        TorsoFront = new(
            (-.052, .012), (-.045, .034), (-.02, .054), (.02, .080), (.055, .106), (.09, .114), (.13, .102), (.17, .082), (.205, .070),
            (.24, .052), (.27, .036), (.292, .026)),
        TorsoHalfWidth = new(
            (-.052, .020), (-.040, .070), (-.015, .107), (.02, .115), (.06, .121), (.10, .122), (.14, .115), (.18, .109), (.21, .110),
            (.240, .115), (.258, .106), (.270, .086), (.280, .062), (.292, .040)),
    };

    public required double Neck { get; init; }

    /// <summary>The torso in side view, front edge, by station along the spine.</summary>
    public required Profile TorsoFront { get; init; }

    /// <summary>The torso in front view, by station.</summary>
    public required Profile TorsoHalfWidth { get; init; }

    /// <summary>How far the upper back leans forward when it is upright, in degrees.</summary>
    public double Stoop { get; private init; }

    /// <summary>How thick arms and legs are beside the adult's.</summary>
    public double LimbGirth { get; private init; } = 1;

    public bool IsOlder { get; private init; }

    public static Build Of(FigureKind kind) => kind == FigureKind.Older ? Older : Adult;
}
