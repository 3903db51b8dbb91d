namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>
/// What to do otherwise through the day, one sentence to the client for each contributing factor. What the practitioners' articles advise
/// (K0 to K4); where the matter is the doctor's, the sentence says so. Food has none: nothing of it is proven.
/// </summary>
public static class HomeHabits
{
    /// <summary>More are not kept to.</summary>
    public const int Most = 3;

    /// <summary>By code, and before it by the word of a detail that says it more closely.</summary>
    private static readonly (string Factor, string Sentence)[] Sentences =
    [
        ("C01", "When you sit, lift your breastbone and keep your head over your body."),
        ("C02", "Set your screen at eye height and your desk at elbow height."),
        ("C03", "Get up and move at least once an hour."),
        ("C04", "In the car, put a small towel behind your waist."),
        ("C05", "Change how you stand or sit at work every half hour."),
        ("elbow_behind_body", "Keep your elbows beside your body, not behind it."),
        ("C08", "Change your position often, so that no muscle is kept short."),
        ("mouse_reach", "Keep the mouse close, so that your elbow stays by your side."),
        ("leans_armrest", "Lean on both arm rests, or on none."),
        ("crosses_same_leg", "Keep both feet on the floor, or swap the leg you cross."),
        ("stands_on_one_leg", "Stand on both legs, and swap when you lean on one."),
        ("C09", "Swap sides often when you lean or turn."),
        ("carries_one_side", "Carry less at a time, and swap sides."),
        ("raised_shoulder", "Let your shoulder drop when you carry or hold the phone."),
        ("C11", "Carry less at a time, and swap sides."),
        ("no_warm_up", "Warm up for five minutes before you lift or train."),
        ("repeated_motion", "Take short breaks from the move you do over and over."),
        ("C12", "Lift less for a while, and take short breaks."),
        ("C06", "Train your back as much as your chest."),
        ("C07", "For each push you train, do a pull as well."),
        ("C13", "Three times a day, stop and take five slow breaths."),
        ("C15", "Sleep with a pillow that keeps your neck straight, not curled up."),
        ("C21", "Warm the front and the sides too, not only the back."),
        ("C22", "Breathe low, so that your belly moves more than your chest."),
        ("C14", "Drink a glass of water with each meal and one between."),
        ("C16", "Put a small pillow behind your waist when you sit."),
        ("C10", "Swap the side on which you carry and lean."),
        ("C20", "Move a little and often, and rest from what hurts."),
        ("C17", "Tell your doctor about your sore spots too."),
        ("C18", "Ask your doctor if your blood should be looked at again."),
    ];

    /// <summary>A sentence for each factor that has one, what matters most first, none twice.</summary>
    /// <param name="factors">Codes, and words of details.</param>
    public static IReadOnlyList<string> For(IReadOnlyCollection<string> factors)
    {
        return [.. Sentences.Where(habit => factors.Contains(habit.Factor) && !IsSaidByDetail(habit.Factor)).Select(habit => habit.Sentence).Distinct()];

        bool IsSaidByDetail(string factor) => Charting.Factors.FactorCatalogue.TryGet(factor, out var known)
            && known.Details.Any(detail => factors.Contains(detail.Word) && Sentences.Any(habit => habit.Factor == detail.Word));
    }
}
