namespace Clinic.Domain.Screening;

/// <summary>What a red flag asks for. The most serious one that was ticked decides, so the order matters.</summary>
public enum RedFlagLevel
{
    /// <summary>None of the list is true.</summary>
    Clear,

    /// <summary>The therapist changes how she treats; nothing has to happen before.</summary>
    Modify,

    /// <summary>Booked; the therapist looks at the answers and calls before the visit.</summary>
    TherapistFirst,

    /// <summary>Medical care the same day; the place is kept, and the clinic calls.</summary>
    SameDay,

    /// <summary>The emergency number, now. Nothing is booked and nothing is kept.</summary>
    Emergency,
}
