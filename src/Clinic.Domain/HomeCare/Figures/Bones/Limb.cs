using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>A solved limb: four joints (root, middle, end, tip) and its three pieces between them.</summary>
internal sealed record Limb(IReadOnlyList<Point> Joints, IReadOnlyList<double> Bearings, IReadOnlyList<double> Lengths)
{
    /// <summary>Stands each piece on the one before.</summary>
    /// <param name="root">Where the limb joins the trunk.</param>
    /// <param name="natural">The full lengths of the three pieces.</param>
    /// <param name="pieces">Bearing and share of the full length of each piece.</param>
    public static Limb Chain(Point root, IReadOnlyList<double> natural, IReadOnlyList<(double Bearing, double Length)> pieces)
    {
        var joints = new List<Point> { root };
        for (var i = 0; i < pieces.Count; i++)
        {
            joints.Add(joints[^1].Along(Bearing.Direction(pieces[i].Bearing), natural[i] * pieces[i].Length));
        }

        return new Limb(joints, [.. pieces.Select(piece => piece.Bearing)], [.. pieces.Select(piece => piece.Length)]);
    }

    /// <summary>The bearings of two pieces whose end comes to a target, or as near to it as they reach.</summary>
    public static (double First, double Second) Reach(Point root, Point target, double first, double second, int bend)
    {
        var distance = Math.Min(Math.Max(root.DistanceTo(target), Math.Abs(first - second) + 1e-3), first + second - 1e-4);
        var straight = Bearing.Between(root, target);
        var cosine = ((first * first) + (distance * distance) - (second * second)) / (2 * first * distance);
        var bent = straight + (bend * Bearing.Degrees(Math.Acos(Math.Clamp(cosine, -1, 1))));
        var middle = root.Along(Bearing.Direction(bent), first);
        var end = root.Along(Bearing.Direction(straight), distance);
        return (bent, Bearing.Between(middle, end));
    }
}
