namespace Clinic.Domain.Anatomy;

/// <summary>What a client must have agreed to before an area is touched.</summary>
public enum ConsentLevel
{
    None,
    General,
    SensitiveWritten,
    ExplicitVerbalEachTime,
}
