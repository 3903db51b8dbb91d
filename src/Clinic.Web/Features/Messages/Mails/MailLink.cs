namespace Clinic.Web.Features.Messages.Mails;

/// <summary>A link of a mail: what it does, and its whole address.</summary>
public sealed record MailLink(string Words, string Url);
