using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Props;

internal static class PropReader
{
    private static readonly (double Least, double Most) Place = (-3, 3);

    public static Prop Read(JsonArray prop)
    {
        var name = prop[0]!.GetValue<string>();
        if (!Enum.TryParse<PropKind>(name, ignoreCase: true, out var kind))
        {
            throw new FormatException($"There is no prop \"{name}\".");
        }

        var (pointCount, numberCount) = Arguments(kind);
        var arguments = prop.Skip(1).ToList();
        var depth = PropDepth.Behind;
        if (arguments.Count == pointCount + numberCount + 1)
        {
            depth = ReadDepth(arguments[^1]!.GetValue<string>());
            arguments.RemoveAt(arguments.Count - 1);
        }

        if (arguments.Count != pointCount + numberCount)
        {
            throw new FormatException($"The prop \"{name}\" takes {pointCount} points and {numberCount} numbers.");
        }

        return new Prop(
            kind,
            depth,
            [.. arguments.Take(pointCount).Select(point => PoseReader.ReadPoint(point!))],
            [.. arguments.Skip(pointCount).Select(number => number!.GetValue<double>())]);
    }

    /// <summary>What each number of a prop may be, in the order they are written.</summary>
    public static IReadOnlyList<(double Least, double Most)> Limits(PropKind kind) => kind switch
    {
        PropKind.Wall => [Place, (-1, 1)],
        PropKind.DoorFar or PropKind.DoorNear => [Place],
        PropKind.Mat => [Place, Place],
        PropKind.BandPost => [Place, (.05, 2)],
        PropKind.Chair => [Place, (.1, .6), (-1, 1)],
        PropKind.Pillow or PropKind.Towel => [Place, (-.1, 2), (.02, 1), (.01, 1)],
        PropKind.Ball or PropKind.Roller or PropKind.Noodle or PropKind.Fold => [(.01, .4)],
        _ => [],
    };

    public static (int Points, int Numbers) Arguments(PropKind kind) => kind switch
    {
        PropKind.BackWall => (0, 0),
        PropKind.DoorFar or PropKind.DoorNear => (0, 1),
        PropKind.Wall or PropKind.Mat or PropKind.BandPost => (0, 2),
        PropKind.Chair => (0, 3),
        PropKind.Pillow or PropKind.Towel => (0, 4),
        PropKind.Ball or PropKind.Roller or PropKind.Noodle or PropKind.Fold => (1, 1),
        PropKind.Band => (2, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static PropDepth ReadDepth(string word) => word switch
    {
        "mid" => PropDepth.Middle,
        "front" => PropDepth.Front,
        _ => throw new FormatException($"A prop has no depth \"{word}\"."),
    };
}
