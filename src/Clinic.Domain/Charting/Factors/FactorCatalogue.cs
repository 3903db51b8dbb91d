using System.Diagnostics.CodeAnalysis;

namespace Clinic.Domain.Charting.Factors;

/// <summary>
/// The 22 factors. What practitioners' articles (K0 to K4) name as keeping knots coming; none of them is a diagnosis, and C10, C16
/// to C19 are noted for the client's doctor, not treated.
/// </summary>
public static class FactorCatalogue
{
    /// <summary>Forward head or rounded shoulders.</summary>
    public const string ForwardHead = "C01";

    /// <summary>More chest than back in training.</summary>
    public const string MoreChestThanBack = "C07";

    /// <summary>A muscle held short for long.</summary>
    public const string HeldShort = "C08";

    /// <summary>Detail of <see cref="HeldShort"/>.</summary>
    public const string ElbowBehindBody = "elbow_behind_body";

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<Factor> All { get; } =
    [
        new(ForwardHead, "Forward head, rounded shoulders", "Does the head stand in front of the body, or do the shoulders roll in?", "K1, K2, K3, K4", [], "forward_head"),
        new("C02", "Screen work, desk heights", "How high are screen, table and chair?", "K1, K4", [], "screen_work"),
        new("C03", "Much sitting, little movement", "How many hours a day in a chair, and how long at a stretch?", "K1, K2", [], "long_sitting"),
        new("C04", "Car seat", "How long in the car, and is there a hollow behind the waist?", "K1", []),
        new("C05", "Position at work", "In what position is the work done?", "K1", []),
        new("C06", "Weak back, strong short front", "Is the front of the body stronger than the back?", "K0, K1, K2, K3", []),
        new(MoreChestThanBack, "More chest than back in training", "How much pushing against how much pulling?", "K0, K3", []),
        new(
            HeldShort,
            "Held short for long",
            "Is a muscle kept short for hours?",
            "K0, K1",
            [new("one_position", "One position for long"), new(ElbowBehindBody, "Elbow behind the body")]),
        new(
            "C09",
            "Leaning or turning the same way",
            "Always the same side?",
            "K1",
            [
                new("mouse_reach", "Reaches for the mouse"),
                new("leans_armrest", "Leans on one armrest"),
                new("crosses_same_leg", "Crosses the same leg"),
                new("stands_on_one_leg", "Stands on the same leg"),
            ]),
        new("C10", "Scoliosis", "Is one known? It is noted, not corrected.", "K1", [], "scoliosis"),
        new(
            "C11",
            "Carrying, raised shoulder",
            "What is carried, on which side?",
            "K3",
            [new("carries_one_side", "Carries on one side"), new("raised_shoulder", "Holds the shoulder up")]),
        new(
            "C12",
            "Overwork, heavy or repeated lifting",
            "What is lifted or done over and over, and is there a warm-up?",
            "K2, K4",
            [new("heavy_lifting", "Heavy lifting"), new("repeated_motion", "Same motion again and again"), new("no_warm_up", "No warm-up")]),
        new("C13", "Stress", "Is it a hard time just now?", "K4", []),
        new("C14", "Drinks little", "How much water in a day?", "K4", []),
        new("C15", "Sleeping position", "Did it begin in the night, or is sleep curled up?", "K1, K3, K4", []),
        new("C16", "Pregnancy", "How many weeks? Does her doctor know of the pain?", "K0", [], "pregnant"),
        new("C17", "Thyroid or immune condition", "Is one known? The doctor's part.", "K1", [new("thyroid", "Thyroid"), new("immune", "Immune")]),
        new(
            "C18",
            "Mineral or vitamin D shortage",
            "Has a doctor found one? It is noted, not prescribed for.",
            "K1, K3",
            [new("magnesium", "Magnesium"), new("calcium", "Calcium"), new("potassium", "Potassium"), new("vitamin_d", "Vitamin D")]),
        new("C19", "Food", "Only where the client brings it up.", "K1", []),
        new("C20", "Injury or accident", "When, and who has looked at it?", "K4", []),
        new("C21", "Heat on the back only", "Where does she put the heat? Front and sides too?", "K0", []),
        new("C22", "Shallow breathing", "Does the breath stay high in the chest?", "K4", []),
    ];

    public static bool TryGet(string? code, [MaybeNullWhen(false)] out Factor factor)
    {
        factor = All.FirstOrDefault(candidate => candidate.Code == code);
        return factor is not null;
    }

    /// <exception cref="ArgumentException">There is no such factor.</exception>
    public static Factor Get(string code) =>
        TryGet(code, out var factor) ? factor : throw new ArgumentException($"There is no factor '{code}'.", nameof(code));
}
