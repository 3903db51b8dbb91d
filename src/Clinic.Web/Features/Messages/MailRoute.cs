namespace Clinic.Web.Features.Messages;

/// <summary>Where mail goes.</summary>
public enum MailRoute
{
    /// <summary>Nowhere: it waits in the outbox until a mail server is named.</summary>
    Waits,

    /// <summary>Into files on this machine, so that the demo can show it.</summary>
    Folder,

    /// <summary>To the mail server.</summary>
    Smtp,
}
