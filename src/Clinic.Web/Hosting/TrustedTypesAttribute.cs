namespace Clinic.Web.Hosting;

/// <summary>Lets one page of staff use the Trusted Types policy of a library besides the clinic's own. It names that policy alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrustedTypesAttribute(string policy) : Attribute
{
    public string Policy { get; } = policy;
}
