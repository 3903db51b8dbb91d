namespace Clinic.Web.Features.Messages;

/// <summary>What a page may tell a client about mail from us.</summary>
public enum MailPromise
{
    /// <summary>Nothing: there is no way to send any.</summary>
    None,

    /// <summary>It is on its way.</summary>
    Sent,

    /// <summary>This is the demo, which shows it instead.</summary>
    ShownInDemo,
}
