namespace Clinic.Domain.Practice;

/// <summary>What not every therapist is trained for. A service that needs one is offered with those alone who have it.</summary>
public enum TherapistSkill
{
    AnteriorNeck,
    Pregnancy,
    SensitiveAreas,
}
