namespace Clinic.Web.Tests.Messages;

/// <summary>The clinic as it is: its own worker sends the mail.</summary>
public sealed class WorkingClinicApp : MailedClinicApp
{
    protected override bool HasMailWorker => true;
}
