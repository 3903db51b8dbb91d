namespace Clinic.Domain.Charting.Answers;

/// <summary>How long a knot has been there.</summary>
public enum Chronicity
{
    Today,
    Days,
    Weeks,
    Months,
    Years,
}
