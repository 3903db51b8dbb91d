namespace Clinic.Web.Features.Messages.Mails;

/// <summary>The calendar file of a mail.</summary>
/// <param name="Method">What it asks of a calendar: the same word as in the file, because mail programs read it before they open that.</param>
public sealed record CalendarAttachment(byte[] File, string Method);
