namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>Asking for the PDF by email.</summary>
/// <param name="IsAskedFor">She has asked for it today.</param>
public sealed record SheetCopyPage(string Token, MailingPage Mailing, bool IsAskedFor);
