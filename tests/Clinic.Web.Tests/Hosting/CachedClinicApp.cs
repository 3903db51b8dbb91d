using Clinic.Testing;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A clinic that keeps its public pages, as a real one does.</summary>
public sealed class CachedClinicApp : ClinicApp
{
    protected override bool HasPageCache => true;
}
