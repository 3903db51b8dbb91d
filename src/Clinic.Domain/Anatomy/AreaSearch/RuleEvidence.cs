namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>What a rule rests on, the stronger first when two rules agree on a rank.</summary>
public enum RuleEvidence
{
    /// <summary>Practitioners' own articles (K0 to K4), with or without support in the literature.</summary>
    Practice,

    /// <summary>
    /// The clinic's own experience, in a rule of its own. It stands after the articles, which more hands have tried, and before the
    /// literature, which describes where pain spreads and not what was found under these hands.
    /// </summary>
    Own,

    /// <summary>Published referral patterns alone.</summary>
    Literature,
}
