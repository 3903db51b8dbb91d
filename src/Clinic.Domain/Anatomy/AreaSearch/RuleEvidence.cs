namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>What a rule rests on, the stronger first when two rules agree on a rank.</summary>
public enum RuleEvidence
{
    /// <summary>Practitioners' own articles (K0 to K4), with or without support in the literature.</summary>
    Practice,

    /// <summary>Published referral patterns alone.</summary>
    Literature,
}
