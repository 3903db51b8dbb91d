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

    /// <summary>"Call 911 now".</summary>
    public static string CallTitle(string emergencyNumber) => $"Call {emergencyNumber} now";

    /// <summary>"tingling in the arm; you feel faint."</summary>
    public static string StopWords(SheetExercise exercise) => string.Join("; ", exercise.StopIf) + ".";
}
