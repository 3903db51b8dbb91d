using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>
/// Reads one pose. The keys:
/// view (side, front, back), turn (hip, chest, head), j (joints: pelvis, lumbar, thorax, upper, neck, head and the limbs),
/// anchor [point, x, y], dx, sh (fwd, up, width), far [dx, dy], belly, bellyBefore, blades, order, hide, handkind (flat, edge, fist, pinch),
/// thumb (-1 turns the hand over), props, focus, press, arrows, inset (at [left, top, size] in picture units, frame, and a pose of its own).
/// A key that is not in this list is an error, not a surprise later.
/// </summary>
internal static class PoseReader
{
    public static readonly IReadOnlyCollection<string> Keys =
    [
        "view", "turn", "j", "anchor", "dx", "sh", "far", "belly", "bellyBefore", "blades", "order", "hide", "handkind", "thumb", "props",
        "focus", "press", "arrows", "inset",
    ];

    public static readonly IReadOnlyCollection<string> Limbs = ["armN", "armF", "armL", "armR", "legN", "legF", "legL", "legR"];
    public static readonly IReadOnlyCollection<string> SpineJoints = ["pelvis", "lumbar", "thorax", "upper", "neck", "head"];
    public static readonly IReadOnlyCollection<string> Items = ["neck", "pelvis", "top", "head", "@", .. Limbs];
    public static readonly IReadOnlyCollection<string> Turns = ["hip", "chest", "head"];
    public static readonly IReadOnlyCollection<string> ShoulderShifts = ["fwd", "up", "width"];
    public static readonly IReadOnlyCollection<string> InsetKeys = ["at", "frame", "pose"];
    public static readonly IReadOnlyCollection<string> ReachKeys = ["to", "bend", "hand", "foot", "k"];

    public static Pose Read(JsonObject pose)
    {
        Require(pose, Keys);
        var joints = pose["j"]?.AsObject() ?? [];
        Require(joints, [.. Limbs, .. SpineJoints]);
        var view = pose["view"]?.GetValue<string>() ?? "side";
        var limbs = joints.Where(joint => Limbs.Contains(joint.Key)).ToDictionary(joint => joint.Key, joint => ReadLimb(joint.Value!));
        var ownSides = view != "side" || limbs.Keys.Any(name => name[^1] is 'L' or 'R');
        return new Pose
        {
            Facing = ReadFacing(view, pose["turn"]?.AsObject()),
            Spine = ReadSpine(joints),
            Sides = ownSides ? "LR" : "NF",
            Limbs = limbs,
            Anchor = pose["anchor"] is JsonArray anchor ? (anchor[0]!.GetValue<string>(), ReadPair(anchor, 1)) : null,
            HipX = Number(pose["dx"]) ?? 0,
            Shoulders = ReadShoulders(pose["sh"]?.AsObject()),
            FarShift = pose["far"] is JsonArray far ? ReadPair(far, 0) : default,
            Belly = Number(pose["belly"]) ?? 0,
            BellyBefore = Number(pose["bellyBefore"]),
            Blades = Number(pose["blades"]),
            Order = ReadItems(pose["order"]) ?? DefaultOrder(ownSides),
            Hidden = (ReadItems(pose["hide"]) ?? []).ToHashSet(),
            Hands = pose["handkind"]?.AsObject().ToDictionary(
                hand => hand.Key, hand => Enum.Parse<HandKind>(hand.Value!.GetValue<string>(), ignoreCase: true)) ?? [],
            TurnedHands = pose["thumb"]?.AsObject().Where(hand => Number(hand.Value) < 0).Select(hand => hand.Key).ToHashSet() ?? [],
            Props = [.. ListOf(pose["props"]).Select(prop => PropReader.Read(prop!.AsArray()))],
            Focus = [.. ListOf(pose["focus"]).Select(point => ReadPoint(point!))],
            Press = [.. ListOf(pose["press"]).Select(point => ReadPoint(point!))],
            Arrows = [.. ListOf(pose["arrows"]).Select(arrow => ReadArrow(arrow!.AsArray()))],
            Inset = pose["inset"] is JsonObject inset ? ReadInset(inset) : null,
        };
    }

    /// <summary>A name, [x, y], [name, dx, dy] or [name, name, share of the way].</summary>
    public static PosePoint ReadPoint(JsonNode node)
    {
        if (node is not JsonArray list)
        {
            return new PosePoint.Beside(node.GetValue<string>(), default);
        }

        if (list.Count == 2)
        {
            return new PosePoint.Fixed(ReadPair(list, 0));
        }

        var name = list[0]!.GetValue<string>();
        return list[1]!.AsValue().TryGetValue<string>(out var other)
            ? new PosePoint.Between(name, other, list[2]!.GetValue<double>())
            : new PosePoint.Beside(name, ReadPair(list, 1));
    }

    private static Facing ReadFacing(string view, JsonObject? turn)
    {
        Require(turn, Turns);
        var whole = view switch
        {
            "side" => 90,
            "front" => 0,
            "back" => 180,
            _ => throw new FormatException($"A pose has no view \"{view}\"."),
        };
        var hip = Number(turn?["hip"]) ?? whole;
        var chest = Number(turn?["chest"]) ?? hip;
        return new Facing(hip, chest, Number(turn?["head"]) ?? chest);
    }

    private static SpineBearings ReadSpine(JsonObject joints)
    {
        var lumbar = Number(joints["lumbar"]) ?? 0;
        var thorax = Number(joints["thorax"]) ?? lumbar;
        var upper = Number(joints["upper"]) ?? thorax;
        var neck = Number(joints["neck"]) ?? upper;
        return new SpineBearings(Number(joints["pelvis"]) ?? lumbar, lumbar, thorax, upper, neck, Number(joints["head"]) ?? neck);
    }

    private static ShoulderShift ReadShoulders(JsonObject? shift)
    {
        Require(shift, ShoulderShifts);
        return new ShoulderShift(Number(shift?["fwd"]) ?? 0, Number(shift?["up"]) ?? 0, Number(shift?["width"]) ?? 1);
    }

    private static LimbPose ReadLimb(JsonNode limb)
    {
        if (limb is JsonArray pieces)
        {
            return new LimbPose.Held([.. pieces.Select(piece => piece is JsonArray list
                ? (list[0]!.GetValue<double>(), list[1]!.GetValue<double>())
                : (piece!.GetValue<double>(), 1))]);
        }

        var reach = limb.AsObject();
        Require(reach, ReachKeys);
        var lengths = reach["k"] is JsonArray k ? ReadPair(k, 0) : new Point(1, 1);
        return new LimbPose.Reaching(
            ReadPoint(reach["to"]!), (int)(Number(reach["bend"]) ?? 1), Number(reach["hand"] ?? reach["foot"]), lengths.X, lengths.Y);
    }

    private static PoseArrow ReadArrow(JsonArray arrow)
    {
        if (arrow[0] is JsonValue kind && kind.GetValue<string>() == "circle")
        {
            return new PoseArrow.Round(
                ReadPoint(arrow[1]!), arrow[2]!.GetValue<double>(), arrow[3]!.GetValue<double>(), arrow[4]!.GetValue<double>());
        }

        return new PoseArrow.Straight(ReadPoint(arrow[0]!), ReadPoint(arrow[1]!), arrow.Count > 2 ? arrow[2]!.GetValue<double>() : 0);
    }

    /// <summary>Left, low, right and high.</summary>
    public static Box ReadBox(JsonNode node)
    {
        var sides = node.AsArray().GetValues<double>().ToArray();
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }

    private static PoseInset ReadInset(JsonObject inset)
    {
        Require(inset, InsetKeys);
        var at = inset["at"]!.AsArray().GetValues<double>().ToArray();
        return new PoseInset(new Box(at[0], at[1], at[0] + at[2], at[1] + at[2]), ReadBox(inset["frame"]!), Read(inset["pose"]!.AsObject()));
    }

    private static string[]? ReadItems(JsonNode? list)
    {
        var items = list?.AsArray().GetValues<string>().ToArray();
        return items?.FirstOrDefault(item => !Items.Contains(item)) is { } unknown
            ? throw new FormatException($"A body has no part \"{unknown}\".")
            : items;
    }

    private static string[] DefaultOrder(bool ownSides) => ownSides
        ? ["neck", "pelvis", "legL", "legR", "@", "top", "head", "armL", "armR"]
        : ["armF", "legF", "@", "neck", "pelvis", "top", "legN", "head", "armN"];

    private static JsonArray ListOf(JsonNode? node) => node?.AsArray() ?? [];

    private static Point ReadPair(JsonArray list, int from) => new(list[from]!.GetValue<double>(), list[from + 1]!.GetValue<double>());

    private static double? Number(JsonNode? node) => node?.GetValue<double>();

    private static void Require(JsonObject? given, IReadOnlyCollection<string> known)
    {
        if (given?.Select(entry => entry.Key).FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            throw new FormatException($"A pose has no key \"{unknown}\".");
        }
    }
}
