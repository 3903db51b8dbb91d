namespace Clinic.Domain.Screening;

/// <summary>
/// Every list that was ever asked. Bookings point at the wording they were answered in, so a list that has been asked never
/// changes: another wording is another list with another version, put first.
/// <para>
/// What is asked, and what follows, rests on the IFOMPT framework for serious pathologies of the spine (2020: emergency of the nerves
/// below the waist, fracture, cancer, infection), the NHS and Devon guidance on pain between the shoulder blades, the
/// Gloucestershire list of red flags, the contra-indications that massage associations publish, and for the neck the "5 Ds and
/// 3 Ns". A single sign proves little; the list decides who is asked by a person first, and names no illness.
/// </para>
/// </summary>
public static class RedFlagLists
{
    private static readonly RedFlagList[] All =
    [
        new(
            "2026-11",
            [
                // Heart or lungs. Short breath counts alone: with a swollen calf it may be a clot that has moved.
                new(
                    "chest",
                    RedFlagLevel.Emergency,
                    "Chest pain or pressure, short breath or cold sweat",
                    "Or pain in the jaw or arm together with pain in the back"),
                // The large artery.
                new("tearing", RedFlagLevel.Emergency, "A sudden, tearing pain between the shoulder blades", "The worst pain you have felt"),
                // The nerves below the waist.
                new("bladder-bowel", RedFlagLevel.Emergency, "New trouble holding or passing urine or stool", "Or a numb feeling between the legs"),
                // The arteries of the neck: the 5 Ds and 3 Ns.
                new(
                    "neck-artery",
                    RedFlagLevel.Emergency,
                    "Neck pain with dizzy spells, double sight or a new, terrible headache",
                    "Or with trouble speaking or swallowing, with falls, or with a numb face"),
                // A nerve under pressure: what is new or grows is for a doctor, what is old and stable for the therapist.
                new("limb-new", RedFlagLevel.SameDay, "Numbness, tingling or weakness in an arm or leg, new or getting worse"),
                new("limb-old", RedFlagLevel.TherapistFirst, "Numbness, tingling or weakness in an arm or leg, old and unchanged"),
                // Infection.
                new("fever", RedFlagLevel.SameDay, "Fever or chills with the pain, or feeling ill with it"),
                // Fracture.
                new(
                    "injury",
                    RedFlagLevel.SameDay,
                    "Pain since a crash, a fall or a blow in the last 2 weeks",
                    "And no doctor has checked it. With weak bones (osteoporosis) or steroid pills: after any fall"),
                // A clot in a vein.
                new(
                    "clot",
                    RedFlagLevel.SameDay,
                    "A red, hot or swollen area, or pain in the calf",
                    "After surgery, long bed rest or a long trip in the last 6 weeks"),
                // Cancer.
                new("cancer-new-pain", RedFlagLevel.TherapistFirst, "Cancer, now or before, and pain that is new, constant or there at night"),
                new("cancer", RedFlagLevel.Modify, "Cancer, now or before, but no such pain"),
                // Pregnancy: how one lies and where one is pressed changes; with these signs a doctor looks first.
                new(
                    "pregnant-unwell",
                    RedFlagLevel.SameDay,
                    "Pregnant, and something is wrong",
                    "Bleeding, high blood pressure, or a swollen face or hands"),
                new("pregnant", RedFlagLevel.Modify, "Pregnant, and all is well"),
            ]),
    ];

    /// <summary>The list that is asked now.</summary>
    public static RedFlagList Current => All[0];

    /// <summary>What the answers to the list of this version ask for; <see cref="UnknownFlag"/> where there is none.</summary>
    public static Outcome<RedFlagAnswers> Decide(string? version, IReadOnlyCollection<string?>? answers) =>
        Find(version) is { } list ? list.Decide(answers ?? []) : new UnknownFlag();

    /// <summary>The lines that were ticked, in the words of then.</summary>
    public static IEnumerable<RedFlagQuestion> Questions(string version, IReadOnlyCollection<string> ticked) =>
        Find(version)?.Questions.Where(question => ticked.Contains(question.Slug))
            ?? throw new ArgumentException($"There is no list '{version}'.", nameof(version));

    private static RedFlagList? Find(string? version) => All.FirstOrDefault(list => list.Version == version);
}
