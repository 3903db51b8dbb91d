namespace Clinic.Domain.Charting.Plans;

/// <summary>What the client said to a plan of care.</summary>
public enum PlanAnswer
{
    Accepted,
    Declined,
}
