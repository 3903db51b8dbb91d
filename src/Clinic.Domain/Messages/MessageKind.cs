namespace Clinic.Domain.Messages;

/// <summary>What a mail to a client is about.</summary>
public enum MessageKind
{
    /// <summary>She booked.</summary>
    Confirmation,

    /// <summary>The first reminder, days before the visit.</summary>
    EarlyReminder,

    /// <summary>The second reminder, hours before the visit.</summary>
    LateReminder,
}
