using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Props;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>
/// Looks at poses that somebody sent before they are read: that every value is of its kind and within what a picture can show.
/// It says all that is wrong at once, up to <see cref="MostProblems"/>.
/// </summary>
internal sealed class PoseCheck
{
    public const int MostProblems = 10;

    private const int MostProps = 12;
    private const int MostMarks = 8;
    private const int LongestName = 20;

    /// <summary>In body heights: further out nothing can be seen.</summary>
    private const double FurthestPlace = 3;

    /// <summary>In picture units.</summary>
    private const double SmallestInset = 40;

    private const double PictureSize = Drawing.Frame.PictureSize;

    private const double FurthestShift = 1.5;
    private const double WidestTurn = 720;

    private static readonly string[] Parts = ["common", "start", "end"];
    private static readonly string[] AlwaysShown = ["pelvis", "top", "head"];

    private readonly List<string> problems = [];

    /// <summary>How many things, or marks of a kind, a picture may have.</summary>
    public static int MostOf(string key) => key == "props" ? MostProps : MostMarks;

    /// <summary>What is wrong; empty when the poses can be read.</summary>
    public static IReadOnlyList<string> ProblemsOf(JsonNode? poses)
    {
        var check = new PoseCheck();
        check.Pair(poses);
        return [.. check.problems.Distinct(StringComparer.Ordinal).Take(MostProblems)];
    }

    private void Pair(JsonNode? poses)
    {
        if (!IsObject(poses, "The poses", Parts, out var pair))
        {
            return;
        }

        foreach (var part in Parts)
        {
            if (IsObject(pair[part], part, part == "common" ? [.. PoseReader.Keys, "frame"] : PoseReader.Keys, out var pose))
            {
                HasValues(pose, part);
            }
        }

        if (problems.Count > 0)
        {
            return;
        }

        var common = pair["common"]!.AsObject();
        Frame(common["frame"], "common: frame");
        Pose("start", PoseFile.Merge(common, pair["start"]!.AsObject()));
        Pose("end", PoseFile.Merge(common, pair["end"]!.AsObject()));
    }

    /// <summary>Nothing may be null, and what is laid over another pose must be an object.</summary>
    private bool HasValues(JsonObject pose, string part)
    {
        var before = problems.Count;
        problems.AddRange(pose
            .Where(entry => entry.Value is null || (PoseFile.Merged.Contains(entry.Key) && entry.Value is not JsonObject))
            .Select(entry => $"{part}: {entry.Key} {(entry.Value is null ? "may be left out, not null" : "must be an object")}."));
        return problems.Count == before;
    }

    private void Pose(string part, JsonObject pose)
    {
        var view = OneOf(pose["view"], $"{part}: view", ["side", "front", "back"]);
        Numbers(pose["turn"], $"{part}: turn", PoseReader.Turns, -WidestTurn, WidestTurn);
        var isOwnSides = view is "front" or "back";
        if (IsObject(pose["j"] ?? new JsonObject(), $"{part}: j", [.. PoseReader.Limbs, .. PoseReader.SpineJoints], out var joints))
        {
            foreach (var (name, joint) in joints)
            {
                isOwnSides |= name[^1] is 'L' or 'R';
                if (PoseReader.Limbs.Contains(name))
                {
                    Limb(joint, $"{part}: {name}");
                }
                else
                {
                    Bearing(joint, $"{part}: {name}");
                }
            }
        }

        Anchor(pose["anchor"], $"{part}: anchor");
        Number(pose["dx"], $"{part}: dx", -FurthestPlace, FurthestPlace);
        if (IsObject(pose["sh"] ?? new JsonObject(), $"{part}: sh", PoseReader.ShoulderShifts, out var shoulders))
        {
            Number(shoulders["fwd"], $"{part}: sh fwd", -.1, .1);
            Number(shoulders["up"], $"{part}: sh up", -.1, .1);
            Number(shoulders["width"], $"{part}: sh width", .5, 1.5);
        }

        NumberList(pose["far"], $"{part}: far", 2, -.3, .3);
        Number(pose["belly"], $"{part}: belly", -.1, .15);
        Number(pose["bellyBefore"], $"{part}: bellyBefore", -.1, .15);
        Number(pose["blades"], $"{part}: blades", 0, .1);
        Order(part, pose, isOwnSides);
        if (IsObject(pose["handkind"] ?? new JsonObject(), $"{part}: handkind", PoseReader.Limbs, out var hands))
        {
            foreach (var (name, kind) in hands)
            {
                OneOf(Given(kind), $"{part}: handkind {name}", ["flat", "edge", "fist", "pinch"]);
            }
        }

        Numbers(pose["thumb"], $"{part}: thumb", PoseReader.Limbs, -1, 1);
        Each(pose["props"], $"{part}: props", MostProps, Prop);
        Each(pose["focus"], $"{part}: focus", MostMarks, Point);
        Each(pose["press"], $"{part}: press", MostMarks, Point);
        Each(pose["arrows"], $"{part}: arrows", MostMarks, Arrow);
        Inset(pose["inset"], $"{part}: inset");
    }

    private void Limb(JsonNode? joint, string what)
    {
        switch (joint)
        {
            case JsonArray pieces when pieces.Count is >= 1 and <= 3:
                foreach (var piece in pieces)
                {
                    if (piece is JsonArray { Count: 2 } shortened)
                    {
                        Bearing(shortened[0], what);
                        Number(Given(shortened[1]), $"{what} length", .1, 1.5);
                    }
                    else
                    {
                        Bearing(piece, what);
                    }
                }

                break;
            case JsonObject reach:
                IsObject(reach, what, PoseReader.ReachKeys, out _);
                Point(Given(reach["to"]), $"{what} to");
                Number(reach["bend"], $"{what} bend", -1, 1);
                Number(reach["hand"], $"{what} hand", -WidestTurn, WidestTurn);
                Number(reach["foot"], $"{what} foot", -WidestTurn, WidestTurn);
                NumberList(reach["k"], $"{what} k", 2, .1, 1.5);
                break;
            default:
                problems.Add($"{what} must be one to three bearings, or a place to reach.");
                break;
        }
    }

    private void Order(string part, JsonObject pose, bool isOwnSides)
    {
        var order = Names(pose["order"], $"{part}: order");
        var hidden = Names(pose["hide"], $"{part}: hide") ?? [];
        var sides = isOwnSides ? "LR" : "NF";
        foreach (var item in (order ?? []).Where(item => PoseReader.Limbs.Contains(item) && !sides.Contains(item[^1], StringComparison.Ordinal)))
        {
            problems.Add($"{part}: order names {item}, but the limbs of this pose end in {sides[0]} or {sides[1]}.");
        }

        if (order is not null && order.Distinct(StringComparer.Ordinal).Count() < order.Count)
        {
            problems.Add($"{part}: order names a part twice.");
        }

        foreach (var item in AlwaysShown.Where(item => hidden.Contains(item) || order?.Contains(item) == false))
        {
            problems.Add($"{part}: the {item} must be shown.");
        }
    }

    private List<string>? Names(JsonNode? list, string what)
    {
        if (list is null)
        {
            return null;
        }

        var names = (list as JsonArray)?.Select(TextOf).ToList();
        if (names is null || names.Count > PoseReader.Items.Count || !names.All(name => name is not null && PoseReader.Items.Contains(name)))
        {
            problems.Add($"{what} must be a list of parts of the body.");
            return [.. AlwaysShown];
        }

        return names!;
    }

    private void Anchor(JsonNode? anchor, string what)
    {
        if (anchor is null)
        {
            return;
        }

        if (anchor is JsonArray { Count: 3 } place && TextOf(place[0]) is { Length: <= LongestName })
        {
            Number(Given(place[1]), what, -FurthestPlace, FurthestPlace);
            Number(Given(place[2]), what, -.5, FurthestPlace);
        }
        else
        {
            problems.Add($"{what} must be a body point and where it is.");
        }
    }

    private void Inset(JsonNode? inset, string what)
    {
        if (inset is null || !IsObject(inset, what, PoseReader.InsetKeys, out var given))
        {
            return;
        }

        if (NumberList(Given(given["at"]), $"{what} at", 3, 0, PictureSize)
            && given["at"]!.AsArray().GetValues<double>().ToArray() is var at
            && (at[2] < SmallestInset || Math.Max(at[0], at[1]) + at[2] > PictureSize))
        {
            problems.Add(Text($"{what} at must be left, top and size, at least {SmallestInset:0}, within the picture of {PictureSize:0}."));
        }

        Frame(Given(given["frame"]), $"{what} frame");
        if (IsObject(given["pose"], $"{what} pose", [.. PoseReader.Keys.Where(key => key != "inset")], out var pose) && HasValues(pose, what))
        {
            Pose(what, pose);
        }
    }

    private void Frame(JsonNode? frame, string what)
    {
        if (frame is null || !NumberList(frame, what, 4, -FurthestPlace, FurthestPlace))
        {
            return;
        }

        var sides = frame.AsArray().GetValues<double>().ToArray();
        if (sides[2] - sides[0] < .2 || sides[3] - sides[1] < .2)
        {
            problems.Add($"{what} must go from left and low to right and high, at least 0.2 each way.");
        }
    }

    private void Prop(JsonNode? prop, string what)
    {
        if (prop is not JsonArray { Count: >= 1 } list || TextOf(list[0]) is not { } name
            || !Enum.TryParse<PropKind>(name, ignoreCase: true, out var kind) || !char.IsLetter(name[0]))
        {
            problems.Add($"{what} must be a list that begins with the name of a thing.");
            return;
        }

        var (points, numbers) = PropReader.Arguments(kind);
        var depth = list.Count == points + numbers + 2;
        if (list.Count != points + numbers + 1 && !depth)
        {
            problems.Add($"{what}: a {name} takes {points} points and {numbers} numbers.");
            return;
        }

        foreach (var point in list.Skip(1).Take(points))
        {
            Point(point, $"{what} {name}");
        }

        var limits = PropReader.Limits(kind);
        for (var i = 0; i < numbers; i++)
        {
            Number(Given(list[1 + points + i]), $"{what} {name}", limits[i].Least, limits[i].Most);
        }

        if (depth)
        {
            OneOf(Given(list[^1]), $"{what} depth", ["mid", "front"]);
        }

        if (kind == PropKind.Mat && problems.Count == 0 && list[2]!.GetValue<double>() - list[1]!.GetValue<double>() < .05)
        {
            problems.Add($"{what}: a mat goes from left to right.");
        }
    }

    private void Arrow(JsonNode? arrow, string what)
    {
        if (arrow is JsonArray { Count: 5 } round && TextOf(round[0]) == "circle")
        {
            Point(round[1], what);
            Number(Given(round[2]), $"{what} radius", .03, .6);
            Number(Given(round[3]), $"{what} bearing", -WidestTurn, WidestTurn);
            Number(Given(round[4]), $"{what} sweep", -350, 350);
        }
        else if (arrow is JsonArray { Count: 2 or 3 } straight)
        {
            Point(straight[0], what);
            Point(straight[1], what);
            if (straight.Count == 3)
            {
                Number(Given(straight[2]), $"{what} bulge", -1, 1);
            }
        }
        else
        {
            problems.Add($"{what} must be two places and perhaps a bulge, or a circle.");
        }
    }

    private void Point(JsonNode? point, string what)
    {
        switch (point)
        {
            case JsonValue when TextOf(point) is { Length: >= 1 and <= LongestName }:
                break;
            case JsonArray { Count: 2 } place:
                Number(Given(place[0]), what, -FurthestPlace, FurthestPlace);
                Number(Given(place[1]), what, -FurthestPlace, FurthestPlace);
                break;
            case JsonArray { Count: 3 } beside when TextOf(beside[0]) is { Length: >= 1 and <= LongestName }:
                if (TextOf(beside[1]) is { } other)
                {
                    Number(Given(beside[2]), what, -1, 2);
                    if (other.Length > LongestName)
                    {
                        problems.Add($"{what}: there is no such body point.");
                    }
                }
                else
                {
                    Number(Given(beside[1]), what, -FurthestShift, FurthestShift);
                    Number(Given(beside[2]), what, -FurthestShift, FurthestShift);
                }

                break;
            default:
                problems.Add($"{what} must be a place: a body point, two numbers, or a body point and a shift.");
                break;
        }
    }

    private void Bearing(JsonNode? bearing, string what) => Number(Given(bearing), what, -WidestTurn, WidestTurn);

    private void Each(JsonNode? list, string what, int most, Action<JsonNode?, string> check)
    {
        if (list is null)
        {
            return;
        }

        if (list is not JsonArray items || items.Count > most)
        {
            problems.Add($"{what} must be a list of at most {most}.");
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            check(items[i], $"{what} {i + 1}");
        }
    }

    private void Numbers(JsonNode? given, string what, IEnumerable<string> keys, double least, double most)
    {
        if (given is not null && IsObject(given, what, [.. keys], out var numbers))
        {
            foreach (var (key, number) in numbers)
            {
                Number(Given(number), $"{what} {key}", least, most);
            }
        }
    }

    private bool NumberList(JsonNode? list, string what, int count, double least, double most)
    {
        if (list is null)
        {
            return true;
        }

        if (list is JsonArray numbers && numbers.Count == count && numbers.All(number => IsWithin(number, least, most)))
        {
            return true;
        }

        problems.Add(Text($"{what} must be {count} numbers from {least} to {most}."));
        return false;
    }

    private void Number(JsonNode? number, string what, double least, double most)
    {
        if (number is not null && !IsWithin(number, least, most))
        {
            problems.Add(Text($"{what} must be a number from {least} to {most}."));
        }
    }

    private string? OneOf(JsonNode? text, string what, string[] words)
    {
        if (text is not null && (TextOf(text) is not { } word || !words.Contains(word)))
        {
            problems.Add($"{what} must be {string.Join(" or ", words)}.");
        }

        return TextOf(text);
    }

    private bool IsObject(JsonNode? node, string what, IReadOnlyCollection<string> keys, out JsonObject given)
    {
        given = node as JsonObject ?? [];
        if (node is not JsonObject)
        {
            problems.Add($"{what} must be an object.");
            return false;
        }

        var unknown = given.Select(entry => entry.Key).Where(key => !keys.Contains(key)).Take(MostProblems).ToList();
        problems.AddRange(unknown.Select(key => $"{what} cannot have \"{Short(key)}\"."));
        return unknown.Count == 0;
    }

    /// <summary>A value that must be there: a missing one fails every check.</summary>
    private static JsonNode Given(JsonNode? node) => node ?? new JsonObject();

    private static bool IsWithin(JsonNode? node, double least, double most) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && value.GetValue<double>() is var number && number >= least && number <= most;

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
