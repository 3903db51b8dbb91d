using System.Collections.Frozen;

namespace Clinic.Domain.HomeCare.Flags;

/// <summary>
/// Every flag that an exercise may name. They are the contra-indications of the exercises' sources, of the Delphi study on foam rolling,
/// of Too Fit to Fracture and of the usual lists for pregnancy and the neck. The weeks after surgery are customary, not proven.
/// Constant; any thread may ask.
/// </summary>
public static class HomeFlags
{
    /// <summary>From the kind of a knot: it is stretched already.</summary>
    public const string OverStretchedKnot = "over_stretched_knot";

    /// <summary>In the order of the groups, as they are shown.</summary>
    public static IReadOnlyList<HomeFlag> All { get; } =
    [
        new("pregnant", "Pregnant", FlagGroup.Pregnancy) { LooksPassedAfterDays = 280 },
        new("pregnant_after_16w", "Pregnant, after week 16", FlagGroup.Pregnancy)
        {
            Implies = ["pregnant", "pregnant_after_16w_flat_on_back"],
            LooksPassedAfterDays = 170,
        },
        new("pregnant_after_16w_flat_on_back", "Pregnant, after week 16: not flat on the back", FlagGroup.Pregnancy)
        {
            Implies = ["pregnant"],
            IsDerived = true,
        },
        new("breast_tender_or_nursing", "Nursing, or tender breasts", FlagGroup.Pregnancy) { Implies = ["implants_or_breast_tender"] },

        new("osteoporosis", "Osteoporosis", FlagGroup.BonesAndJoints),
        new("osteoporosis_spine_fracture", "Osteoporosis with a broken vertebra", FlagGroup.BonesAndJoints) { Implies = ["osteoporosis"] },
        new("recent_fracture", "Broken bone, not cleared yet", FlagGroup.BonesAndJoints),
        new("acute_shoulder_injury", "Fresh shoulder injury", FlagGroup.BonesAndJoints),
        new("shoulder_dislocation_or_unstable", "Shoulder unstable, or out of joint before", FlagGroup.BonesAndJoints),
        new("frozen_shoulder", "Frozen shoulder", FlagGroup.BonesAndJoints),
        new("shoulder_impingement", "Pinching shoulder (impingement)", FlagGroup.BonesAndJoints),
        new("wrist_pain", "Wrist pain", FlagGroup.BonesAndJoints),
        new("hypermobile", "Very loose joints (hypermobile)", FlagGroup.BonesAndJoints),
        new("hip_replacement_3m", "New hip in the last 3 months", FlagGroup.BonesAndJoints) { LooksPassedAfterDays = 91 },
        new("acute_back_injury_72h", "Back injury in the last 3 days", FlagGroup.BonesAndJoints) { LooksPassedAfterDays = 3 },
        new("spinal_stenosis", "Narrow spinal canal (stenosis)", FlagGroup.BonesAndJoints),

        new("high_blood_pressure", "High blood pressure, under control", FlagGroup.HeartAndBlood),
        new("high_blood_pressure_uncontrolled", "High blood pressure, not under control", FlagGroup.HeartAndBlood) { Implies = ["high_blood_pressure"] },
        new("anticoagulant_or_bleeding", "Blood thinners, or bleeds easily", FlagGroup.HeartAndBlood) { Implies = ["bruises_easily"] },
        new("bruises_easily", "Bruises easily", FlagGroup.HeartAndBlood),
        new("dvt_suspected", "Possible clot in a vein", FlagGroup.HeartAndBlood),
        new("stroke_or_TIA", "Stroke or TIA", FlagGroup.HeartAndBlood),
        new("carotid_disease", "Narrow neck artery (carotid)", FlagGroup.HeartAndBlood),
        new("pacemaker_same_side", "Pacemaker", FlagGroup.HeartAndBlood),

        new("neck_disc", "Disc in the neck, or nerve pain in an arm", FlagGroup.NervesAndNeck),
        new("low_back_disc", "Disc in the low back, or nerve pain in a leg", FlagGroup.NervesAndNeck),
        new("neck_artery_warning_signs", "Warning signs of a neck artery", FlagGroup.NervesAndNeck),
        new("neck_fracture_or_surgery", "Neck fracture or neck surgery", FlagGroup.NervesAndNeck),
        new("rheumatoid_neck_or_down_syndrome", "Rheumatoid arthritis of the neck, or Down syndrome", FlagGroup.NervesAndNeck),
        new("over_65_without_review", "Over 65, neck not reviewed yet", FlagGroup.NervesAndNeck),

        new("open_wound_or_skin_infection", "Open wound or infected skin", FlagGroup.SkinSurgeryAndCancer),
        new("chest_surgery_12w", "Chest surgery in the last 12 weeks", FlagGroup.SkinSurgeryAndCancer) { LooksPassedAfterDays = 84 },
        new("abdominal_surgery_6w", "Belly surgery in the last 6 weeks", FlagGroup.SkinSurgeryAndCancer) { LooksPassedAfterDays = 42 },
        new("hernia", "Hernia", FlagGroup.SkinSurgeryAndCancer),
        new("breast_implant_recent", "Breast implants, new", FlagGroup.SkinSurgeryAndCancer) { Implies = ["implants_or_breast_tender"] },
        new("implants_or_breast_tender", "Breast implants, healed", FlagGroup.SkinSurgeryAndCancer),
        new("lymph_node_swelling_or_removal", "Lymph nodes swollen or removed", FlagGroup.SkinSurgeryAndCancer),
        new("cancer_in_bone", "Cancer in a bone", FlagGroup.SkinSurgeryAndCancer),
        new("cancer_breast_or_armpit", "Cancer of the breast or arm pit", FlagGroup.SkinSurgeryAndCancer),

        new("knee_cannot_kneel", "Cannot kneel", FlagGroup.GettingDownAndBalance),
        new("cannot_get_to_floor", "Cannot get down to the floor", FlagGroup.GettingDownAndBalance),
        new("balance_problem", "Poor balance", FlagGroup.GettingDownAndBalance),
        new("vertigo", "Spinning dizziness (vertigo)", FlagGroup.GettingDownAndBalance),

        new("latex_allergy_with_latex_band", "Allergic to latex", FlagGroup.Other),
        new(OverStretchedKnot, "Over-stretched knot", FlagGroup.Other) { IsDerived = true },
    ];

    private static readonly FrozenDictionary<string, HomeFlag> ById = All.ToFrozenDictionary(flag => flag.Id, StringComparer.Ordinal);

    /// <summary>The flag with this id, or null.</summary>
    public static HomeFlag? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>The flags with all that are true with them. A word that is no flag stays as it is.</summary>
    public static IReadOnlySet<string> With(IEnumerable<string> flags)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flag in flags)
        {
            Add(flag);
        }

        return all;

        void Add(string flag)
        {
            if (all.Add(flag) && Find(flag) is { } known)
            {
                foreach (var implied in known.Implies)
                {
                    Add(implied);
                }
            }
        }
    }

    /// <summary>"Osteoporosis"; a word that is no flag names itself.</summary>
    public static string NameOf(string id) => Find(id)?.Name ?? id;

    /// <summary>The title of a group.</summary>
    public static string NameOf(FlagGroup group) => group switch
    {
        FlagGroup.Pregnancy => "Pregnancy and nursing",
        FlagGroup.BonesAndJoints => "Bones and joints",
        FlagGroup.HeartAndBlood => "Heart and blood",
        FlagGroup.NervesAndNeck => "Nerves and neck",
        FlagGroup.SkinSurgeryAndCancer => "Skin, surgery and cancer",
        FlagGroup.GettingDownAndBalance => "Getting down, and balance",
        FlagGroup.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
