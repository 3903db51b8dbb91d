using System.Globalization;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>
/// What stands on every sheet: how much it may hurt, and when to get help. The pain numbers are those several physiotherapy services
/// use (0 to 3, 4 to 5, 6 and more); the help lines are the emergency signs of back, nerve, heart and stroke trouble.
/// </summary>
public static class SheetGuidance
{
    public const string PainTitle = "How much may it hurt?";

    public const string HelpTitle = "Get help";

    public const string DoctorTitle = "See a doctor this week";

    public const string ForYouOnly = "This sheet is for you only. It is not a diagnosis.";

    public const string FeelStart = "You should feel";

    public const string StopStart = "Ease off if:";

    public const string AimStart = "Your aim:";

    public const string ChangeStart = "For you:";

    public const string HabitsTitle = "Through the day";

    public const string ReviewStart = "We look at this plan again on";

    /// <summary>A range of pain from 0 to 10 and what to do in it.</summary>
    public static IReadOnlyList<(string Range, string Words)> Pain { get; } =
        [("0 to 3", "fine"), ("4 to 5", "go easy, must settle by tomorrow"), ("6 or more", "stop")];

    public static IReadOnlyList<string> CallNow { get; } =
    [
        "Chest pain or short of breath",
        "Cannot pass or hold urine or stool",
        "Numb between the legs",
        "Sudden weak arm or leg, face or speech trouble",
    ];

    public static IReadOnlyList<string> SeeDoctor { get; } =
    [
        "Fever or weight loss",
        "Numb or tingling",
        "Pain after a fall, or red hot swelling",
        "No better in two weeks",
    ];

    /// <summary>"Your aim: swim again. Now 4 of 10."</summary>
    public static string AimWords(SheetAim aim) => aim.Rating is { } rating
        ? string.Create(CultureInfo.InvariantCulture, $"{Sentence(aim.Text)} Now {rating} of 10.")
        : Sentence(aim.Text);

    /// <summary>"Call 911 now for chest pain, short breath, a sudden weak arm or leg, or trouble to talk. Page 1 says more."</summary>
    public static string ShortHelp(string emergencyNumber) =>
        $"{CallTitle(emergencyNumber)} for chest pain, short breath, a sudden weak arm or leg, or trouble to talk. Page 1 says more.";

    /// <summary>"Call 911 now".</summary>
    public static string CallTitle(string emergencyNumber) => $"Call {emergencyNumber} now";

    /// <summary>"tingling in the arm; you feel faint."</summary>
    public static string StopWords(SheetExercise exercise) => string.Join("; ", exercise.StopIf) + ".";

    private static string Sentence(string text) => text.TrimEnd() is var trimmed && trimmed.EndsWith('.') ? trimmed : $"{trimmed}.";
}
