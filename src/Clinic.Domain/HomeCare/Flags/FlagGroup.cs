namespace Clinic.Domain.HomeCare.Flags;

/// <summary>Where a flag stands in the list that a therapist ticks.</summary>
public enum FlagGroup
{
    Pregnancy,
    BonesAndJoints,
    HeartAndBlood,
    NervesAndNeck,
    SkinSurgeryAndCancer,
    GettingDownAndBalance,
    Other,
}
