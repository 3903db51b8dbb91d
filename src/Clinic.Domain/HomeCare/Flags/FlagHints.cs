namespace Clinic.Domain.HomeCare.Flags;

/// <summary>Which flags are worth asking about after what a client ticked on the list of red flags. A hint: nothing sets itself.</summary>
public static class FlagHints
{
    /// <param name="ticked">Slugs of the list at booking, whatever its version.</param>
    /// <returns>Ids, each once, in the order of <see cref="HomeFlags.All"/>.</returns>
    public static IReadOnlyList<string> After(IReadOnlyCollection<string> ticked)
    {
        var hinted = ticked.SelectMany(Of).ToHashSet(StringComparer.Ordinal);
        return [.. HomeFlags.All.Select(flag => flag.Id).Where(hinted.Contains)];
    }

    private static string[] Of(string slug) => slug switch
    {
        "limb-new" or "limb-old" => ["neck_disc", "low_back_disc"],
        "injury" => ["recent_fracture", "osteoporosis", "acute_shoulder_injury", "acute_back_injury_72h"],
        "clot" => ["dvt_suspected", "chest_surgery_12w", "abdominal_surgery_6w", "hip_replacement_3m"],
        "cancer" or "cancer-new-pain" => ["cancer_in_bone", "cancer_breast_or_armpit", "lymph_node_swelling_or_removal"],
        "pregnant" or "pregnant-unwell" => ["pregnant", "pregnant_after_16w"],
        "neck-artery" => ["neck_artery_warning_signs"],
        _ => [],
    };
}
