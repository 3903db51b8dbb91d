namespace Clinic.Domain.Charting.Answers;

/// <summary>What has become of a knot.</summary>
public enum KnotStatus
{
    Active,
    Settled,

    /// <summary>Sent on to a doctor or another practitioner.</summary>
    Referred,

    /// <summary>A lump, a rib end, a flexed muscle: it was marked and is none.</summary>
    NotAKnot,
}
