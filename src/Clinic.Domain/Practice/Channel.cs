namespace Clinic.Domain.Practice;

/// <summary>Where a visit takes place.</summary>
public enum Channel
{
    InPerson,
    Phone,
    Video,
}
