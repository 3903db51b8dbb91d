using System.Text.Json.Nodes;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>The poses of all exercises: a list of <c>{id, common, start, end}</c>, start and end laid over common.</summary>
internal static class PoseFile
{
    /// <summary>These merge key by key; any other key of start or end replaces the one in common.</summary>
    public static readonly IReadOnlySet<string> Merged = new HashSet<string>(StringComparer.Ordinal) { "j", "turn", "sh", "handkind", "thumb" };

    /// <summary>The poses by exercise id, the part of the pose id before its first hyphen; each <c>{common, start, end}</c> as JSON.</summary>
    public static IReadOnlyDictionary<string, string> Open(Stream json)
    {
        var poses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in JsonNode.Parse(json)!.AsArray().Select(entry => entry!.AsObject()))
        {
            var id = entry["id"]!.GetValue<string>().Split('-')[0];
            entry.Remove("id");
            poses.Add(id, entry.ToJsonString());
        }

        return poses;
    }

    /// <exception cref="FormatException">A key, name or number is not one a pose may have.</exception>
    public static PosePair ReadPair(JsonObject entry)
    {
        var common = entry["common"]!.AsObject();
        return new PosePair(
            PoseReader.Read(Merge(common, entry["start"]!.AsObject())),
            PoseReader.Read(Merge(common, entry["end"]!.AsObject())),
            common["frame"] is { } frame ? PoseReader.ReadBox(frame) : null);
    }

    public static JsonObject Merge(JsonObject under, JsonObject over)
    {
        var pose = under.DeepClone().AsObject();
        pose.Remove("frame");
        foreach (var (key, value) in over)
        {
            if (Merged.Contains(key) && pose[key] is JsonObject existing)
            {
                foreach (var (name, detail) in value!.AsObject())
                {
                    existing[name] = detail?.DeepClone();
                }
            }
            else
            {
                pose[key] = value?.DeepClone();
            }
        }

        return pose;
    }
}
