using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>What every figure has alike, in shares of the body height.</summary>
internal static class Proportions
{
    public const double HeadRadius = .073;
    public const double HeadAboveNeck = .052;
    public const double ShoulderHalfWidth = .100;
    public const double HipHalfWidth = .055;

    /// <summary>Stations along the spine, from the hip up.</summary>
    public const double LowestRib = .115;
    public const double MidBack = .205;
    public const double ShoulderLine = .232;
    public const double NeckBase = .285;

    /// <summary>Here the top ends and the leggings begin.</summary>
    public const double Hem = .068;

    /// <summary>The back edge of the torso in side view, by station.</summary>
    public static readonly Profile TorsoBack = new(
        (-.052, .016), (-.046, .038), (-.03, .058), (-.005, .069), (.025, .066), (.06, .053), (.10, .045), (.15, .051), (.20, .059),
        (.24, .056), (.27, .042), (.292, .030));

    public static readonly LimbSegment Thigh = new(
        .245,
        new Profile((0, .056), (.30, .060), (.65, .051), (.90, .041), (1, .040)),
        new Profile((0, .060), (.25, .060), (.60, .049), (.90, .038), (1, .037)),
        new Profile((0, .056), (.25, .058), (.60, .048), (.90, .037), (1, .036)));

    public static readonly LimbSegment Shank = new(
        .246,
        new Profile((0, .040), (.15, .037), (.45, .031), (.80, .022), (1, .021)),
        new Profile((0, .036), (.15, .040), (.33, .046), (.65, .031), (.88, .021), (1, .023)),
        new Profile((0, .036), (.28, .041), (.60, .031), (.88, .022), (1, .023)));

    public static readonly LimbSegment UpperArm = new(
        .180,
        new Profile((0, .037), (.20, .037), (.50, .033), (.85, .026), (1, .026)),
        new Profile((0, .037), (.25, .036), (.55, .032), (.85, .026), (1, .026)),
        new Profile((0, .037), (.20, .036), (.50, .032), (.85, .026), (1, .025)));

    public static readonly LimbSegment Forearm = new(
        .148,
        new Profile((0, .025), (.25, .029), (.60, .023), (.92, .0165), (1, .0165)),
        new Profile((0, .026), (.25, .028), (.60, .022), (.92, .0165), (1, .0165)),
        new Profile((0, .025), (.25, .028), (.60, .022), (.92, .0165), (1, .0165)));

    public const double Foot = .100;
    public const double Hand = .078;
}
