namespace Clinic.Testing.Messages;

/// <summary>How a mail server can let its clients down.</summary>
public enum SmtpTrouble
{
    /// <summary>"451 … try again later", to the recipient.</summary>
    RefusesForNow,

    /// <summary>"550 … no such user", to the recipient.</summary>
    RefusesForGood,

    /// <summary>"554 …" after the whole message.</summary>
    RefusesTheMessage,

    /// <summary>Says nothing any more once it has the recipient.</summary>
    Hangs,

    /// <summary>Takes the whole message, and the connection ends before the client hears of it.</summary>
    EndsAfterData,
}
