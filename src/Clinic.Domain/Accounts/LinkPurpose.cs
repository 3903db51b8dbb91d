namespace Clinic.Domain.Accounts;

/// <summary>What a private link opens. A link for one purpose opens nothing else.</summary>
public enum LinkPurpose
{
    Visit,
    Sheet,
}
