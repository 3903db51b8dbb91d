using System.Globalization;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>The poses of an exercise while somebody changes them.</summary>
public sealed class PoseDraft
{
    private readonly JsonObject poses;

    private PoseDraft(JsonObject poses) => this.poses = poses;

    /// <summary>What a picture can get.</summary>
    public static IReadOnlyList<(string Word, string Reads)> Additions => PoseGroups.Additions;

    /// <summary>As JSON <c>{common, start, end}</c>.</summary>
    public string Json => poses.ToJsonString();

    /// <summary>Whether the picture shows a fixed part of the room. Otherwise it fits itself round the body.</summary>
    public bool HasFrame => poses["common"]!["frame"] is not null;

    /// <summary>The draft to change; null when the poses cannot be drawn.</summary>
    public static PoseDraft? Open(string json)
    {
        if (OwnFigures.Draw(json).Figures is null)
        {
            return null;
        }

        var given = JsonNode.Parse(json)!.AsObject();
        var common = given["common"]!.AsObject();
        var draft = new JsonObject { ["common"] = new JsonObject() };
        if (common["frame"] is { } frame)
        {
            draft["common"]!["frame"] = frame.DeepClone();
        }

        foreach (var part in Enum.GetValues<PosePart>())
        {
            draft[KeyOf(part)] = PoseFlattening.Flatten(PoseFile.Merge(common, given[KeyOf(part)]!.AsObject()));
        }

        return new PoseDraft(draft);
    }

    /// <summary>What can be changed in a picture.</summary>
    public IReadOnlyList<PoseGroup> Groups(PosePart part) => PoseGroups.Of(PoseOf(part));

    /// <summary>Takes over values by the path of their control; those of no control are left out.</summary>
    /// <returns>What is wrong, one sentence each.</returns>
    public IReadOnlyList<string> Set(PosePart part, IReadOnlyDictionary<string, string?> values)
    {
        var problems = new List<string>();
        var pose = PoseOf(part);
        foreach (var group in Groups(part))
        {
            foreach (var control in group.Controls)
            {
                if (values.GetValueOrDefault(control.Path) is { } text && !TrySet(pose, control, text.Trim()))
                {
                    problems.Add(control is PoseControl.Slider slider
                        ? string.Create(CultureInfo.InvariantCulture, $"{part}, {group.Title}, {control.Label}: write a number from {slider.Least} to {slider.Most}.")
                        : $"{part}, {group.Title}, {control.Label}: pick one of the list.");
                }
            }
        }

        return problems;
    }

    /// <summary>Puts a thing or a mark into a picture. A word that is none of <see cref="Additions"/>, or one too many, adds nothing.</summary>
    public void Add(PosePart part, string what)
    {
        if (PoseGroups.Addition(what) is var (key, item) && PoseOf(part)[key] is JsonArray list && list.Count < PoseCheck.MostOf(key))
        {
            list.Add(item);
        }
    }

    /// <summary>Takes a thing or a mark out, by its group's path.</summary>
    public void Remove(PosePart part, string path)
    {
        if (Groups(part).Any(group => group.Removable == path))
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            PoseOf(part)[path[..dot]]!.AsArray().RemoveAt(int.Parse(path.AsSpan(dot + 1), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Sets the lowest point of the body on the ground.</summary>
    public void PutOnGround(PosePart part)
    {
        var pose = PoseOf(part);
        var loose = pose.DeepClone().AsObject();
        loose.Remove("anchor");
        loose["dx"] = pose["anchor"]![1]!.GetValue<double>();
        pose["anchor"] = PoseFlattening.Anchor(FigureBody.Stand(PoseReader.Read(loose), Build.Adult).Skeleton);
    }

    /// <summary>Makes the end the same as the start, to change it from there.</summary>
    public void CopyStartToEnd() => poses["end"] = poses["start"]!.DeepClone();

    /// <summary>Lets the pictures fit themselves round the body.</summary>
    public void DropFrame() => poses["common"]!.AsObject().Remove("frame");

    private static string KeyOf(PosePart part) => part == PosePart.Start ? "start" : "end";

    private static bool TrySet(JsonObject pose, PoseControl control, string text)
    {
        JsonNode? value = null;
        if (control is PoseControl.Slider slider)
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number >= slider.Least && number <= slider.Most)
            {
                value = Math.Round(number, 4);
            }
        }
        else if (control is PoseControl.Choice choice && choice.Words.Any(word => word.Word == text))
        {
            value = text;
        }

        if (value is null)
        {
            return false;
        }

        JsonNode place = pose;
        var steps = control.Path.Split('.');
        foreach (var step in steps[..^1])
        {
            place = place is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : place[step]!;
        }

        if (place is JsonArray last)
        {
            last[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            place[steps[^1]] = value;
        }

        return true;
    }

    private JsonObject PoseOf(PosePart part) => poses[KeyOf(part)]!.AsObject();
}
