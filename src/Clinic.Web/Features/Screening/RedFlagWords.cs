using Clinic.Domain;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Screening;

/// <summary>How pages say what a red-flag check asks for. What somebody has is never said: nobody knows it yet.</summary>
internal static class RedFlagWords
{
    public const string NoneOfThese = "None of these";

    /// <summary>What is wrong with how the list was answered, in words for the client.</summary>
    public static string Wrong(Refusal refusal) => refusal switch
    {
        NoneAndMore => $"You ticked “{NoneOfThese}” and something else. Untick one of them",
        _ => $"Tick what is true for you, or “{NoneOfThese}”",
    };

    public static string Emergency(string emergencyNumber) => $"This may be serious. Please call {emergencyNumber} now. We have not booked you.";

    /// <summary>What a client who is booked is to do, or to expect; null when nothing.</summary>
    public static string? Advice(RedFlagLevel? level) => level switch
    {
        RedFlagLevel.SameDay => "Please see a doctor today. We will keep your place and call you.",
        RedFlagLevel.TherapistFirst => "Your therapist will call before your visit.",
        _ => null,
    };

    /// <summary>What staff are to do; null when nothing. Whoever reads it may have no business with the answers.</summary>
    public static string? Staff(RedFlagLevel? level, bool isCalled) => (level, isCalled) switch
    {
        (null, _) => "Not screened",
        (RedFlagLevel.SameDay, false) => "Call today",
        (RedFlagLevel.SameDay, true) => "Sent to a doctor, called",
        (RedFlagLevel.TherapistFirst, false) => "Therapist looks first",
        (RedFlagLevel.TherapistFirst, true) => "Therapist looks first, called",
        _ => null,
    };
}
