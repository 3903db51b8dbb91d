namespace Clinic.Domain.Charting.Answers;

/// <summary>What came of asking about a red, hot or swollen place (red-flag question RF14).</summary>
public enum ScreenAnswer
{
    /// <summary>Asked and looked at: nothing speaks against working here.</summary>
    Clear,

    /// <summary>A doctor looks at it before anybody presses there.</summary>
    DoctorFirst,

    /// <summary>A doctor today; no treatment.</summary>
    DoctorToday,
}
