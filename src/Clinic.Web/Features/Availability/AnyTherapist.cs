using Clinic.Domain.Availability;

namespace Clinic.Web.Features.Availability;

/// <summary>The word that stands for "whoever is free" in place of a therapist's slug.</summary>
internal static class AnyTherapist
{
    public const string Word = "any";

    /// <summary>The same time, with whoever is free.</summary>
    public static OfferedSlot WithAnybody(this OfferedSlot slot) => slot with { Therapist = Word, TherapistName = "any therapist" };

    /// <summary>Nothing, an empty answer or the word itself.</summary>
    public static bool IsMeant(string? therapist) =>
        string.IsNullOrWhiteSpace(therapist) || string.Equals(therapist, Word, StringComparison.OrdinalIgnoreCase);
}
