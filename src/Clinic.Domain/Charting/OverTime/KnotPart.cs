namespace Clinic.Domain.Charting.OverTime;

/// <summary>
/// Parts of the body that knots are counted by where all charts are added up: coarse on purpose, because few knots lie in one zone.
/// </summary>
public static class KnotPart
{
    private static readonly (string Name, string[] Zones)[] Parts =
    [
        ("Head and neck",
        [
            "face", "head_back", "head_side", "jaw", "jaw_side", "neck_back", "neck_front_deep", "neck_side_back", "neck_side_front",
            "scalene_triangle", "scm", "suboccipital",
        ]),
        ("Shoulder", ["deltoid_back", "deltoid_front", "shoulder_top_side", "upper_trap", "upper_trap_front"]),
        ("Shoulder blade",
        [
            "infraspinous", "interscap_lower", "interscap_upper", "scap_inferior_angle", "scap_medial_border", "scap_side", "scap_superior_angle",
            "supraspinous", "teres_lateral_border",
        ]),
        ("Side of the back", ["armpit", "back_edge_side", "lat_axillary_fold", "lat_mid", "lat_side", "lat_teres_fold", "ribs_side"]),
        ("Mid and low back", ["flank", "low_back_side", "lumbar_paraspinal", "midback_paraspinal", "sacrum", "waist_side"]),
        ("Chest and belly",
        [
            "abdomen_lower", "abdomen_side", "abdomen_upper", "oblique_front", "pec_clavicular", "pec_fold_side", "pec_outer", "pec_sternal",
            "ribs_front", "ribs_low_front_side", "ribs_side_front", "sternum",
        ]),
        ("Arm", ["arm_raised", "biceps", "forearm_back", "forearm_front", "hand_back", "hand_palm", "triceps"]),
        ("Hip", ["glute_main", "glute_main_side", "glute_upper_outer", "glute_upper_side", "hip_flexor", "hip_front_side"]),
        ("Leg",
        [
            "calf", "foot_side", "foot_top", "heel", "knee_back", "knee_front", "lower_leg_outer", "shin", "thigh_back", "thigh_front",
            "thigh_inner", "thigh_outer",
        ]),
    ];

    /// <summary>Every zone with its part.</summary>
    public static IReadOnlyDictionary<string, string> ByZone { get; } =
        Parts.SelectMany(part => part.Zones.Select(zone => (zone, part.Name))).ToDictionary(pair => pair.zone, pair => pair.Name, StringComparer.Ordinal);
}
