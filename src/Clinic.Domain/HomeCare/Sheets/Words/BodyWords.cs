using System.Collections.Frozen;
using System.Globalization;
using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets.Words;

/// <summary>Places of the body as one says them to the person whose body it is, for the middle of a sentence.</summary>
public static class BodyWords
{
    private static readonly FrozenDictionary<string, (string OneSide, string BothSides)> AreaWords = new Dictionary<string, (string, string)>
    {
        ["lat"] = ("the {0} side of your back", "both sides of your back"),
        ["teres"] = ("the outer edge of your {0} shoulder blade", "the outer edges of your shoulder blades"),
        ["pec_major"] = ("the {0} side of your chest", "your chest"),
        ["pec_outer"] = ("your chest near the {0} shoulder", "your chest near both shoulders"),
        ["upper_arm_front"] = ("the front of your {0} upper arm", "the fronts of your upper arms"),
        ["front_ribs"] = ("the front of your ribs on the {0}", "the front of your ribs"),
        ["side_ribs"] = ("the {0} side of your ribs", "both sides of your ribs"),
        ["neck_front"] = ("the front of your neck on the {0}", "the front of your neck"),
        ["neck_side"] = ("the {0} side of your neck", "both sides of your neck"),
        ["neck_back"] = ("the back of your neck on the {0}", "the back of your neck"),
        ["upper_trap"] = ("the top of your {0} shoulder", "the tops of your shoulders"),
        ["levator"] = ("the corner of your neck and {0} shoulder blade", "the corners of your neck and shoulder blades"),
        ["interscapular"] = ("the muscle between your {0} shoulder blade and your spine", "the muscles between your shoulder blades"),
        ["back_of_shoulder"] = ("the muscle on your {0} shoulder blade", "the muscles on your shoulder blades"),
        ["subscap"] = ("the muscle under your {0} shoulder blade", "the muscles under your shoulder blades"),
        ["spine_muscles"] = ("the muscle on the {0} of your spine", "the muscles along your spine"),
        ["low_back"] = ("the {0} side of your low back", "your low back"),
        ["ql"] = ("the {0} side of your waist", "both sides of your waist"),
        ["abdomen"] = ("the {0} side of your belly", "your belly"),
        ["hip_flexor"] = ("the front of your {0} hip", "the fronts of your hips"),
        ["front_thigh"] = ("the front of your {0} thigh", "the fronts of your thighs"),
        ["glute_side"] = ("the side of your {0} hip", "the sides of your hips"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ZoneWords = new Dictionary<string, string[]>
    {
        ["on the {0} side of your head"] = ["head_back", "head_side", "face"],
        ["on the {0} side of your jaw"] = ["jaw", "jaw_side"],
        ["at the back of your neck, on the {0}"] = ["neck_back", "suboccipital"],
        ["on the {0} side of your neck"] = ["scm", "scalene_triangle", "neck_front_deep", "neck_side_front", "neck_side_back"],
        ["on top of your {0} shoulder"] = ["upper_trap", "upper_trap_front", "shoulder_top_side"],
        ["by your {0} shoulder blade"] =
            ["interscap_upper", "interscap_lower", "scap_medial_border", "scap_inferior_angle", "scap_superior_angle", "teres_lateral_border"],
        ["on your {0} shoulder blade"] = ["supraspinous", "infraspinous", "scap_side"],
        ["at the back of your {0} shoulder"] = ["deltoid_back"],
        ["at the front of your {0} shoulder"] = ["deltoid_front"],
        ["on the {0} side of your back"] = ["lat_axillary_fold", "lat_mid", "lat_teres_fold", "lat_side"],
        ["on the {0} of your spine"] = ["midback_paraspinal", "back_edge_side"],
        ["on the {0} side of your waist"] = ["flank", "waist_side", "oblique_front"],
        ["on the {0} side of your low back"] = ["lumbar_paraspinal", "low_back_side", "sacrum"],
        ["on the side of your {0} hip"] = ["glute_upper_outer", "glute_upper_side"],
        ["on the {0} side of your butt"] = ["glute_main", "glute_main_side"],
        ["on the {0} side of your chest"] = ["pec_clavicular", "pec_sternal", "pec_outer", "pec_fold_side", "sternum"],
        ["in your {0} arm pit"] = ["armpit"],
        ["on the {0} side of your ribs"] = ["ribs_front", "ribs_side_front", "ribs_side", "ribs_low_front_side"],
        ["on the {0} side of your belly"] = ["abdomen_upper", "abdomen_lower", "abdomen_side"],
        ["at the front of your {0} hip"] = ["hip_flexor", "hip_front_side"],
        ["on your {0} upper arm"] = ["triceps", "biceps", "arm_raised"],
        ["on your {0} forearm"] = ["forearm_back", "forearm_front"],
        ["on your {0} hand"] = ["hand_back", "hand_palm"],
        ["on your {0} thigh"] = ["thigh_back", "thigh_front", "thigh_inner", "thigh_outer"],
        ["at your {0} knee"] = ["knee_back", "knee_front"],
        ["on your {0} lower leg"] = ["calf", "shin", "lower_leg_outer"],
        ["on your {0} foot"] = ["heel", "foot_top", "foot_side"],
    }.SelectMany(words => words.Value.Select(zone => (Zone: zone, Words: words.Key)))
        .ToFrozenDictionary(pair => pair.Zone, pair => pair.Words, StringComparer.Ordinal);

    /// <summary>"the left side of your back".</summary>
    /// <exception cref="ArgumentException">It is no area of the body.</exception>
    public static string Of(string area, AreaSide side)
    {
        if (!AreaWords.TryGetValue(area, out var words))
        {
            throw new ArgumentException($"There are no words for the area '{area}'.", nameof(area));
        }

        return side switch
        {
            AreaSide.Left => Fill(words.OneSide, BodySide.Left),
            AreaSide.Right => Fill(words.OneSide, BodySide.Right),
            _ => words.BothSides,
        };
    }

    /// <summary>"by your left shoulder blade".</summary>
    /// <exception cref="ArgumentException">It is no zone of the atlas.</exception>
    public static string At(string zone, BodySide side) =>
        ZoneWords.TryGetValue(zone, out var words)
            ? Fill(words, side)
            : throw new ArgumentException($"There are no words for the zone '{zone}'.", nameof(zone));

    /// <summary>"left" or "right".</summary>
    public static string Of(BodySide side) => side == BodySide.Left ? "left" : "right";

    private static string Fill(string words, BodySide side) => string.Format(CultureInfo.InvariantCulture, words, Of(side));
}
