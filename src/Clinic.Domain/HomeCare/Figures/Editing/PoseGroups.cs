using System.Globalization;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Props;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>What a pose that is written out in full lets one change, in the order of a form.</summary>
internal static class PoseGroups
{
    private const double Degree = 1;
    private const double Fine = .005;

    private static readonly (string Word, string Reads)[] HandWords =
    [
        ("flat", "open"), ("edge", "seen from its side"), ("fist", "closed"), ("pinch", "thumb and fingers round a fold"),
    ];

    private static readonly Dictionary<string, (string Reads, string[] Numbers)> PropWords = new(StringComparer.Ordinal)
    {
        ["wall"] = ("Wall", ["Left and right", "Side of the room: 1 right, -1 left"]),
        ["backwall"] = ("Wall behind", []),
        ["doorfar"] = ("Door frame, far post", ["Left and right"]),
        ["doornear"] = ("Door frame, near post", ["Left and right"]),
        ["ball"] = ("Ball", ["Radius"]),
        ["roller"] = ("Foam roller", ["Radius"]),
        ["noodle"] = ("Soft roll", ["Radius"]),
        ["fold"] = ("Fold of muscle", ["Radius"]),
        ["pillow"] = ("Pillow", ["Left and right", "Up and down", "Width", "Height"]),
        ["towel"] = ("Towel", ["Left and right", "Up and down", "Width", "Height"]),
        ["mat"] = ("Mat", ["Left end", "Right end"]),
        ["chair"] = ("Chair", ["Left and right", "Height of the seat", "Faces: 1 right, -1 left, 0 you"]),
        ["bandpost"] = ("Post for a band", ["Left and right", "Height"]),
        ["band"] = ("Band", []),
    };

    private static readonly (string Word, string Reads, string Key, string Item)[] All =
    [
        ("felt", "Felt here", "focus", """["chest",0,0]"""),
        ("pressed", "Pressed here", "press", """["upperback",0,0]"""),
        ("arrow", "Arrow", "arrows", """[["chest",0.1,0],["chest",0.3,0],0]"""),
        ("round", "Round arrow", "arrows", """["circle",["head",0,0],0.14,-60,120]"""),
        ("ball", "Ball", "props", """["ball",["back",-0.03,0],0.034,"front"]"""),
        ("chair", "Chair", "props", """["chair",0,0.242,1]"""),
        ("mat", "Mat", "props", """["mat",-0.5,0.5]"""),
        ("pillow", "Pillow", "props", """["pillow",-0.3,0,0.18,0.06]"""),
        ("roller", "Foam roller", "props", """["roller",[-0.1,0.056],0.056]"""),
        ("noodle", "Soft roll", "props", """["noodle",[-0.1,0.042],0.042]"""),
        ("towel", "Towel", "props", """["towel",0.3,0,0.15,0.035]"""),
        ("wall", "Wall", "props", """["wall",0.4,1]"""),
        ("backwall", "Wall behind", "props", """["backwall"]"""),
        ("door", "Door frame", "props", """["doorfar",0.2]"""),
        ("band", "Band", "props", """["band",[0.5,0.5],["head",0.2,-0.2],"front"]"""),
        ("bandpost", "Post for a band", "props", """["bandpost",0.5,0.5]"""),
    ];

    public static IReadOnlyList<(string Word, string Reads)> Additions { get; } = [.. All.Select(item => (item.Word, item.Reads))];

    /// <summary>The list a new thing goes to, and the thing.</summary>
    public static (string Key, JsonNode Item)? Addition(string word) =>
        All.FirstOrDefault(item => item.Word == word) is { Word: not null } found ? (found.Key, JsonNode.Parse(found.Item)!) : null;

    public static IReadOnlyList<PoseGroup> Of(JsonObject pose)
    {
        var read = PoseReader.Read(pose);
        var points = new Skeleton(read, default, Build.Adult).PointNames
            .Select(name => (Word: name, Reads: PointWords.Of(name)))
            .OrderBy(point => point.Reads, StringComparer.Ordinal)
            .ToList();
        var form = new Form(pose, points);
        return
        [
            new("Turn", null,
            [
                form.Slider("turn.hip", "Hips", -180, 180, Degree), form.Slider("turn.chest", "Chest", -180, 180, Degree),
                form.Slider("turn.head", "Face", -180, 180, Degree),
            ]),
            new("Place", null,
            [
                form.Slider("anchor.1", "Left and right", -3, 3, Fine), form.Slider("anchor.2", "Height of the hip", -.5, 3, Fine),
            ]),
            new("Trunk and head", null,
            [
                form.Slider("j.pelvis", "Pelvis", -180, 180, Degree), form.Slider("j.lumbar", "Low back", -180, 180, Degree),
                form.Slider("j.thorax", "Ribs", -180, 180, Degree), form.Slider("j.upper", "Upper back", -180, 180, Degree),
                form.Slider("j.neck", "Neck", -180, 180, Degree), form.Slider("j.head", "Head", -180, 180, Degree),
            ]),
            new("Shoulders and belly", null,
            [
                form.Slider("sh.up", "Shoulders up", -.1, .1, Fine), form.Slider("sh.fwd", "Shoulders forward", -.1, .1, Fine),
                form.Slider("sh.width", "Shoulders wide", .5, 1.5, .01), form.Slider("belly", "Belly out", -.1, .15, Fine),
            ]),
            .. read.Sides.Select(side => form.Limb($"arm{side}", "Upper arm", "Forearm", "Hand")),
            .. read.Sides.Select(side => form.Limb($"leg{side}", "Thigh", "Shin", "Foot")),
            .. form.Each("focus", (path, _) => new PoseGroup("Felt here", path, form.Spot(path, ""))),
            .. form.Each("press", (path, _) => new PoseGroup("Pressed here", path, form.Spot(path, ""))),
            .. form.Each("arrows", form.Arrow),
            .. form.Each("props", form.Prop),
        ];
    }

    private sealed class Form(JsonObject pose, IReadOnlyList<(string Word, string Reads)> points)
    {
        public PoseControl.Slider Slider(string path, string label, double least, double most, double step) =>
            new(path, label, At(path)!.GetValue<double>(), least, most, step);

        public PoseGroup Limb(string limb, params string[] pieces) => new(
            PointWords.OfLimb(limb), null,
            [
                .. pieces.Select((piece, i) => Slider($"j.{limb}.{i}.0", piece, -180, 180, Degree)),
                .. pieces.Take(2).Select((piece, i) => Slider($"j.{limb}.{i}.1", $"{piece}, length seen", .1, 1.5, .05)),
                .. limb.StartsWith("arm", StringComparison.Ordinal)
                    ? new PoseControl[]
                    {
                        new PoseControl.Choice($"handkind.{limb}", "The hand is", At($"handkind.{limb}")!.GetValue<string>(), HandWords),
                    }
                    : [],
            ]);

        public IEnumerable<PoseGroup> Each(string key, Func<string, JsonArray, PoseGroup> group) => pose[key]!.AsArray()
            .Select((item, i) => group(string.Create(CultureInfo.InvariantCulture, $"{key}.{i}"), item!.AsArray()));

        /// <summary>A place in the room, or beside a body point.</summary>
        public PoseControl[] Spot(string path, string label)
        {
            var isBeside = At(path)!.AsArray().Count == 3;
            var first = isBeside ? 1 : 0;
            var (least, most) = isBeside ? (-1.5, 1.5) : (-3.0, 3.0);
            PoseControl[] numbers =
            [
                Slider($"{path}.{first}", $"{label}Right", least, most, Fine), Slider($"{path}.{first + 1}", $"{label}Up", least, most, Fine),
            ];
            return isBeside
                ? [new PoseControl.Choice($"{path}.0", $"{label}From the", At($"{path}.0")!.GetValue<string>(), points), .. numbers]
                : numbers;
        }

        public PoseGroup Arrow(string path, JsonArray arrow) => arrow[0] is JsonArray
            ? new("Arrow", path,
            [
                .. Spot($"{path}.0", "Tail: "), .. Spot($"{path}.1", "Tip: "), .. arrow.Count > 2
                    ? new[] { Slider($"{path}.2", "Bow", -1, 1, .05) }
                    : [],
            ])
            : new("Round arrow", path,
            [
                .. Spot($"{path}.1", "Middle: "), Slider($"{path}.2", "Radius", .03, .6, Fine),
                Slider($"{path}.3", "Begins at", -180, 180, Degree), Slider($"{path}.4", "Goes round", -350, 350, Degree),
            ]);

        public PoseGroup Prop(string path, JsonArray prop)
        {
            var name = prop[0]!.GetValue<string>();
            var kind = Enum.Parse<PropKind>(name, ignoreCase: true);
            var (reads, labels) = PropWords[name];
            var (pointCount, numberCount) = PropReader.Arguments(kind);
            var limits = PropReader.Limits(kind);
            return new(reads, path,
            [
                .. Enumerable.Range(1, pointCount).SelectMany(i => Spot($"{path}.{i}", pointCount == 1 ? "" : i == 1 ? "One end: " : "Other end: ")),
                .. Enumerable.Range(0, numberCount).Select(i => Slider(
                    string.Create(CultureInfo.InvariantCulture, $"{path}.{1 + pointCount + i}"), labels[i], limits[i].Least, limits[i].Most, Fine)),
            ]);
        }

        private JsonNode? At(string path)
        {
            JsonNode? place = pose;
            foreach (var step in path.Split('.'))
            {
                place = place is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : place![step];
            }

            return place;
        }
    }
}
