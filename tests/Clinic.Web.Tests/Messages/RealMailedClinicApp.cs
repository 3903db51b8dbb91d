using Clinic.Web.Tests.Verbs;

namespace Clinic.Web.Tests.Messages;

/// <summary>The same as a real clinic, in which mail about what can be undone waits until it cannot.</summary>
public sealed class RealMailedClinicApp : MailedClinicApp
{
    public RealMailedClinicApp() => Database.OwnerAsync("update practice set demo_day = null").GetAwaiter().GetResult();
}
