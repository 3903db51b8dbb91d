namespace Clinic.Domain.Anatomy.Zones;

/// <summary>Finds zones by words: plain names, muscles, ids and what people say ("lat", "crook", "between the blades").</summary>
public static class AtlasSearch
{
    private const int SynonymWeight = 80;
    private const int NameWeight = 60;
    private const int MuscleWeight = 40;
    private const int IdWeight = 20;

    // Filler, the side (chosen elsewhere), and the names of the trouble itself, which say nothing of its place.
    private static readonly HashSet<string> Ignored =
    [
        "a", "an", "at", "both", "by", "contraction", "from", "in", "is", "knot", "left", "muscle", "my", "near", "of", "on", "pain",
        "right", "sore", "spasm", "the", "to", "your",
    ];

    private static readonly char[] Separators = [' ', '_', '-', ',', '.', ';', ':', '(', ')', '/', '\'', '’', '\t', '\n', '\r'];

    private static readonly IReadOnlyList<(string Words, string[] Zones)> Synonyms =
    [
        ("lat", ["lat_mid", "lat_axillary_fold", "lat_side", "lat_teres_fold"]),
        ("latissimus dorsi", ["lat_mid", "lat_axillary_fold", "lat_side", "lat_teres_fold"]),
        ("teres", ["teres_lateral_border", "lat_teres_fold", "lat_axillary_fold"]),
        ("wing", ["lat_mid", "lat_axillary_fold", "lat_side"]),
        ("between the blades", ["interscap_upper", "interscap_lower", "scap_medial_border"]),
        ("between the shoulder blades", ["interscap_upper", "interscap_lower", "scap_medial_border"]),
        ("between shoulder blade and spine", ["interscap_upper", "interscap_lower", "scap_medial_border"]),
        ("crook of the shoulder blade", ["scap_medial_border"]),
        ("inner edge of the shoulder blade", ["scap_medial_border"]),
        ("bottom part of the shoulder blade", ["scap_inferior_angle"]),
        ("lower tip of the shoulder blade", ["scap_inferior_angle"]),
        ("under the shoulder blades", ["scap_inferior_angle", "interscap_lower", "midback_paraspinal", "lat_mid"]),
        ("below the shoulder blades", ["scap_inferior_angle", "midback_paraspinal", "lat_mid"]),
        ("upper corner of the shoulder blade", ["scap_superior_angle", "supraspinous"]),
        ("top inner corner of the shoulder blade", ["scap_superior_angle"]),
        ("superior angle", ["scap_superior_angle"]),
        ("levator scapulae", ["scap_superior_angle", "neck_side_back", "upper_trap", "neck_back", "supraspinous"]),
        ("corner of the neck and shoulder", ["scap_superior_angle", "upper_trap", "neck_side_back"]),
        ("outer edge of the shoulder blade", ["teres_lateral_border"]),
        ("on the shoulder blade", ["infraspinous", "supraspinous"]),
        ("scapula", ["infraspinous", "supraspinous", "scap_medial_border", "scap_inferior_angle", "scap_superior_angle", "teres_lateral_border", "scap_side"]),
        ("rotator cuff", ["infraspinous", "supraspinous", "teres_lateral_border", "armpit"]),
        ("back of the shoulder", ["deltoid_back", "infraspinous"]),
        ("top of the shoulder", ["upper_trap", "supraspinous", "upper_trap_front", "shoulder_top_side"]),
        ("between neck and shoulder", ["upper_trap", "upper_trap_front"]),
        ("traps", ["upper_trap", "upper_trap_front", "supraspinous", "interscap_upper", "interscap_lower"]),
        ("delts", ["deltoid_back", "deltoid_front", "shoulder_top_side"]),
        ("rhomboid", ["interscap_upper", "interscap_lower", "scap_medial_border"]),
        ("pecs", ["pec_sternal", "pec_clavicular", "pec_outer", "pec_fold_side"]),
        ("breast", ["pec_sternal", "sternum"]),
        ("outer chest", ["pec_outer"]),
        ("collarbone", ["pec_clavicular", "scalene_triangle"]),
        ("breastbone", ["sternum"]),
        ("armpit", ["armpit", "lat_axillary_fold", "lat_teres_fold", "pec_fold_side"]),
        ("rib muscles", ["ribs_side", "ribs_front", "ribs_side_front", "ribs_low_front_side"]),
        ("serratus", ["ribs_side", "ribs_side_front"]),
        ("abs", ["abdomen_upper", "abdomen_lower", "abdomen_side"]),
        ("abdominals", ["abdomen_upper", "abdomen_lower", "abdomen_side"]),
        ("stomach", ["abdomen_upper", "abdomen_lower", "abdomen_side"]),
        ("neck", ["neck_back", "neck_side_back", "suboccipital", "scm", "neck_side_front", "neck_front_deep", "scalene_triangle"]),
        ("throat", ["neck_front_deep"]),
        ("nape", ["neck_back", "suboccipital"]),
        ("base of the skull", ["suboccipital"]),
        ("temple", ["head_side"]),
        ("upper arm", ["biceps", "triceps", "arm_raised"]),
        ("elbow", ["forearm_back", "forearm_front", "triceps"]),
        ("wrist", ["forearm_back", "forearm_front"]),
        ("fingers", ["hand_back", "hand_palm"]),
        ("lower back", ["lumbar_paraspinal", "low_back_side"]),
        ("lumbar", ["lumbar_paraspinal"]),
        ("mid back", ["midback_paraspinal"]),
        ("beside the spine", ["midback_paraspinal", "interscap_upper", "interscap_lower", "lumbar_paraspinal"]),
        ("love handles", ["flank", "waist_side", "oblique_front"]),
        ("tailbone", ["sacrum"]),
        ("glutes", ["glute_main", "glute_upper_outer", "glute_main_side", "glute_upper_side"]),
        ("buttocks", ["glute_main", "glute_main_side", "glute_upper_outer", "glute_upper_side"]),
        ("side of the butt", ["glute_upper_outer", "glute_upper_side"]),
        ("hip", ["hip_flexor", "hip_front_side", "glute_upper_side", "glute_upper_outer"]),
        ("groin", ["hip_flexor", "thigh_inner"]),
        ("quads", ["thigh_front", "thigh_outer"]),
        ("hams", ["thigh_back"]),
        ("ankle", ["foot_top", "foot_side", "heel"]),
    ];

    private static readonly Lazy<IReadOnlyList<(Zone Zone, List<(int Weight, List<string> Words)> Entries)>> Index = new(
        () => [.. Atlas.Current.Zones.Select(zone => (zone, Entries(zone)))]);

    /// <summary>
    /// The zones that match every word, best first; beginnings of words count. Case, filler words, sides and a plural "s" do not
    /// matter. Empty when nothing is left of the words, or when no zone has them all.
    /// </summary>
    public static IReadOnlyList<Zone> Find(string words)
    {
        var wanted = Words(words);
        if (wanted.Count == 0)
        {
            return [];
        }

        return
        [
            .. Index.Value
                .Select(indexed => (indexed.Zone, Score: Score(indexed.Entries, wanted)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Zone.Name.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(found => found.Score)
                .Select(found => found.Zone),
        ];
    }

    private static List<(int Weight, List<string> Words)> Entries(Zone zone)
    {
        var entries = new List<(int, List<string>)> { (NameWeight, Words(zone.Name)), (IdWeight, Words(zone.Id)) };
        entries.AddRange(zone.Muscles.Select(muscle => (MuscleWeight, Words(muscle))));
        foreach (var (words, zones) in Synonyms)
        {
            // The list of a synonym has its best zone first.
            if (Array.IndexOf(zones, zone.Id) is >= 0 and var place)
            {
                entries.Add((SynonymWeight - place, Words(words)));
            }
        }

        entries.RemoveAll(entry => entry.Item2.Count == 0);
        return entries;
    }

    private static int Score(List<(int Weight, List<string> Words)> entries, List<string> wanted)
    {
        var score = 0;
        foreach (var word in wanted)
        {
            var best = entries.Max(entry => entry.Words.Max(have => Match(have, word)) * entry.Weight);
            if (best == 0)
            {
                return 0;
            }

            score += best;
        }

        var whole = entries.Where(entry => wanted.TrueForAll(entry.Words.Contains)).ToList();
        return score + (whole.Count == 0 ? 0 : whole.Max(entry => entry.Weight * (entry.Words.Count == wanted.Count ? 6 : 3)));
    }

    private static int Match(string have, string wanted) =>
        have == wanted ? 2 : have.StartsWith(wanted, StringComparison.Ordinal) ? 1 : 0;

    private static List<string> Words(string text) =>
    [
        .. text.ToLowerInvariant()
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Ignored.Contains(word))
            .Select(word => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word)
            .Distinct(),
    ];
}
