namespace Clinic.Domain.Audit;

/// <summary>What somebody did to a record.</summary>
public enum AuditAction
{
    Read,
    Print,
    Search,
    Add,
    Change,
    Remove,
}
