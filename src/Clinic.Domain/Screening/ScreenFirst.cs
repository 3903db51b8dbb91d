namespace Clinic.Domain.Screening;

/// <summary>
/// The questions that a rule from knots to areas wants asked before its list is used, by the ids of the complete set of red flags.
/// Where the list at booking asks the same, its wording is used. Sources: see <see cref="RedFlagLists"/>; RF14 also K0#12, RF26 K0#17.
/// </summary>
public static class ScreenFirst
{
    /// <summary>About a hard, growing or hot lump.</summary>
    public const string Lump = "RF14";

    /// <summary>About a red, hot or swollen place after surgery or long rest.</summary>
    public const string AfterSurgery = "RF11";

    /// <summary>The lines of a question, the most serious one first.</summary>
    /// <exception cref="ArgumentException">No rule asks that.</exception>
    public static IReadOnlyList<RedFlagQuestion> Questions(string id) => id switch
    {
        "RF04" => AtBooking("limb-new", "limb-old"),
        AfterSurgery => AtBooking("clot"),
        "RF13" => AtBooking("neck-artery"),
        Lump =>
        [
            new("lump-hot", RedFlagLevel.SameDay, "A lump that is red and hot"),
            new("lump", RedFlagLevel.TherapistFirst, "A lump that is hard, does not move, or grows"),
        ],
        "RF19" => AtBooking("pregnant-unwell", "pregnant"),
        "RF20" =>
        [
            new("organ-fever", RedFlagLevel.SameDay, "Fever with pain under the right shoulder blade"),
            new("organ", RedFlagLevel.TherapistFirst, "Pain in the upper belly after meals, yellow skin, or pain when passing urine"),
        ],
        "RF26" =>
        [
            new("arm-injury", RedFlagLevel.TherapistFirst, "The arm cannot be lifted since an injury"),
            new("arm-lift", RedFlagLevel.Modify, "The arm cannot be lifted with this pain"),
        ],
        _ => throw new ArgumentException($"No rule asks '{id}'.", nameof(id)),
    };

    private static List<RedFlagQuestion> AtBooking(params string[] slugs) =>
        [.. RedFlagLists.Current.Questions.Where(question => slugs.Contains(question.Slug))];
}
