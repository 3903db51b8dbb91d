using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>
/// Writes a pose out in full, so that every joint has a number to move: limbs that reach for a place get the bearings they came to, the
/// hip is put where it stood, and marks say from which body point they are. The picture stays as it was.
/// </summary>
internal static class PoseFlattening
{
    /// <exception cref="FormatException">The pose cannot be drawn.</exception>
    public static JsonObject Flatten(JsonObject pose)
    {
        var read = PoseReader.Read(pose);
        var skeleton = FigureBody.Stand(read, Build.Adult).Skeleton;
        var flat = pose.DeepClone().AsObject();
        flat.Remove("dx");
        flat["turn"] = new JsonObject
        {
            ["hip"] = Turn(read.Facing.Hip),
            ["chest"] = Turn(read.Facing.Chest),
            ["head"] = Turn(read.Facing.Head),
        };
        flat["j"] = Joints(skeleton);
        flat["anchor"] = Anchor(skeleton);
        flat["sh"] = new JsonObject
        {
            ["fwd"] = read.Shoulders.Forward,
            ["up"] = read.Shoulders.Up,
            ["width"] = read.Shoulders.Width,
        };
        flat["belly"] = read.Belly;
        flat["handkind"] = new JsonObject([.. read.Sides.Select(side => KeyValuePair.Create(
            $"arm{side}", (JsonNode?)WordOf(read.Hands.GetValueOrDefault($"arm{side}"))))]);
        flat["props"] = new JsonArray([.. read.Props.Select(prop => (JsonNode)Prop(prop, skeleton))]);
        flat["focus"] = new JsonArray([.. read.Focus.Select(point => (JsonNode)Spot(point, skeleton))]);
        flat["press"] = new JsonArray([.. read.Press.Select(point => (JsonNode)Spot(point, skeleton))]);
        flat["arrows"] = new JsonArray([.. read.Arrows.Select(arrow => (JsonNode)Arrow(arrow, skeleton))]);
        return flat;
    }

    /// <summary>Where the hip is, as an anchor.</summary>
    public static JsonArray Anchor(Skeleton skeleton) => ["hip", Length(skeleton["hip"].X), Length(skeleton["hip"].Y)];

    private static string WordOf(HandKind hand) => hand switch
    {
        HandKind.Edge => "edge",
        HandKind.Fist => "fist",
        HandKind.Pinch => "pinch",
        _ => "flat",
    };

    private static JsonObject Joints(Skeleton skeleton)
    {
        var spine = skeleton.Pose.Spine;
        var joints = new JsonObject
        {
            ["pelvis"] = Turn(spine.Pelvis),
            ["lumbar"] = Turn(spine.Lumbar),
            ["thorax"] = Turn(spine.Thorax),
            ["upper"] = Turn(spine.Upper),
            ["neck"] = Turn(spine.Neck),
            ["head"] = Turn(spine.Head),
        };
        foreach (var side in skeleton.Pose.Sides)
        {
            foreach (var name in new[] { $"arm{side}", $"leg{side}" })
            {
                var limb = skeleton.LimbOf(name);
                joints[name] = new JsonArray([.. limb.Bearings.Zip(limb.Lengths, (bearing, length) =>
                    (JsonNode)new JsonArray(Turn(bearing), Length(length)))]);
            }
        }

        return joints;
    }

    private static JsonArray Spot(PosePoint point, Skeleton skeleton)
    {
        var at = skeleton.Locate(point);
        return point switch
        {
            PosePoint.Beside(var name, var shift) => [name, Length(shift.X), Length(shift.Y)],
            PosePoint.Between(var from, _, _) => [from, Length(at.X - skeleton[from].X), Length(at.Y - skeleton[from].Y)],
            _ => [Length(at.X), Length(at.Y)],
        };
    }

    private static JsonArray Prop(Prop prop, Skeleton skeleton)
    {
        JsonArray list = [prop.Kind.ToString().ToLowerInvariant()];
        foreach (var point in prop.Points)
        {
            list.Add((JsonNode)Spot(point, skeleton));
        }

        foreach (var number in prop.Numbers)
        {
            list.Add(Length(number));
        }

        if (prop.Depth != PropDepth.Behind)
        {
            list.Add(prop.Depth == PropDepth.Middle ? "mid" : "front");
        }

        return list;
    }

    private static JsonArray Arrow(PoseArrow arrow, Skeleton skeleton) => arrow switch
    {
        PoseArrow.Round round => ["circle", Spot(round.Centre, skeleton), Length(round.Radius), Turn(round.FromBearing), round.Sweep],
        PoseArrow.Straight straight => [Spot(straight.From, skeleton), Spot(straight.To, skeleton), Length(straight.Bulge)],
        _ => throw new ArgumentOutOfRangeException(nameof(arrow), arrow, null),
    };

    /// <summary>A bearing from -180 up to 180, to a tenth of a degree.</summary>
    private static double Turn(double degrees) => Math.Round(Bearing.Difference(0, degrees), 1);

    private static double Length(double value) => Math.Round(value, 4);
}
