namespace Clinic.Web.Hosting;

/// <summary>
/// Lets a public page register a service worker, so that it opens without a net too. It may make the address of one script, under the
/// Trusted Types policy named here, and no element from text.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeptOfflineAttribute : Attribute
{
    public const string Policy = "clinic-worker";
}
