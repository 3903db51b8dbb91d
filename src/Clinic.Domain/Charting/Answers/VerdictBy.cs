namespace Clinic.Domain.Charting.Answers;

/// <summary>Who said whether it helped.</summary>
public enum VerdictBy
{
    Therapist,
    ClientFollowUp,
}
