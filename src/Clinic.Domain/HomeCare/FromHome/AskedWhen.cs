namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>What made a client tell how a knot is.</summary>
public enum AskedWhen
{
    /// <summary>She opened her sheet.</summary>
    AnyTime,

    /// <summary>The mail of the day after the visit.</summary>
    NextDay,

    /// <summary>The mail after 7 days.</summary>
    Week,

    /// <summary>The mail after 14 days.</summary>
    TwoWeeks,
}
