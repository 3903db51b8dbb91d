namespace Clinic.Web.Features.Messages.Mails;

/// <summary>One mail, ready to go.</summary>
/// <param name="Key">Of the outbox row: the first half of the Message-ID, the same at every attempt.</param>
/// <param name="From">The address; the name is the practice's.</param>
/// <param name="To">As it is on file.</param>
/// <param name="Calendar">Null where nothing is to be put into a calendar.</param>
/// <param name="StopUrl">Where one click ends this kind of mail; null for what goes to whoever books.</param>
public sealed record OutgoingMail(
    string Key, string FromName, string From, string ToName, string To, MailContent Content, CalendarAttachment? Calendar, string? StopUrl)
{
    /// <summary>A file that goes with it; null for none.</summary>
    public byte[]? Pdf { get; init; }

    /// <summary>What it goes without although it was asked for, for the owner; null for nothing.</summary>
    public string? Without { get; init; }
}
