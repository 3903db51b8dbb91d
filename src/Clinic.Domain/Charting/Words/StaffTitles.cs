using System.Collections.Frozen;
using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Charting.Words;

/// <summary>What a therapist calls an area. The plain place stands below it; a client sees the plain place alone.</summary>
public static class StaffTitles
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["lat"] = "lat",
        ["teres"] = "teres",
        ["pec_major"] = "pec major",
        ["pec_outer"] = "pec minor and outer chest",
        ["upper_arm_front"] = "biceps and front of the arm",
        ["front_ribs"] = "front ribs",
        ["side_ribs"] = "serratus and side ribs",
        ["neck_front"] = "deep front of the neck",
        ["neck_side"] = "scalenes and SCM",
        ["neck_back"] = "back of the neck",
        ["upper_trap"] = "upper trap",
        ["levator"] = "levator",
        ["interscapular"] = "rhomboids and middle trap",
        ["back_of_shoulder"] = "infraspinatus",
        ["subscap"] = "subscap",
        ["spine_muscles"] = "spine erectors",
        ["low_back"] = "low back erectors",
        ["ql"] = "QL and obliques",
        ["abdomen"] = "abdominals",
        ["hip_flexor"] = "hip flexors",
        ["front_thigh"] = "quads",
        ["glute_side"] = "glutes",
    }.ToFrozenDictionary();

    /// <summary>True for every area that can be touched.</summary>
    public static bool Has(string area) => Titles.ContainsKey(area);

    /// <summary>"Lat", whatever the side.</summary>
    public static string Of(string area)
    {
        var title = Titles[area];
        return $"{char.ToUpperInvariant(title[0])}{title[1..]}";
    }

    /// <summary>"Left lat"; "Abdominals, both sides".</summary>
    public static string Of(string area, AreaSide side)
    {
        var title = Titles[area];
        return side switch
        {
            AreaSide.Left => $"Left {title}",
            AreaSide.Right => $"Right {title}",
            _ => $"{Of(area)}, both sides",
        };
    }

    /// <summary>"left lat", "left QL and obliques", "abdominals, both sides", for the middle of a sentence.</summary>
    public static string InSentence(string area, AreaSide side) => side switch
    {
        AreaSide.Left => $"left {Titles[area]}",
        AreaSide.Right => $"right {Titles[area]}",
        _ => $"{Titles[area]}, both sides",
    };
}
