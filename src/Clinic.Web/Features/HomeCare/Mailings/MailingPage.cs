using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Messages;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>Sending a sheet by email.</summary>
/// <param name="Email">Null when the client has no address on record.</param>
/// <param name="IsOpen">Whether the sheet's link opens its page.</param>
/// <param name="HasAgreed">She said before that she wants her sheets by email.</param>
/// <param name="HasAgreedToQuestions">She said before that she may be asked how it goes.</param>
/// <param name="Lines">What became of each mail with this sheet, oldest first.</param>
public sealed record MailingPage(
    Id<Sheet> SheetId, string FirstName, string? Email, bool IsOpen, bool HasAgreed, bool HasAgreedToQuestions, IReadOnlyList<string> Lines,
    MailPromise Promise, MailingForm Form)
{
    /// <summary>Why it cannot be sent; null when it can.</summary>
    public string? Obstacle =>
        Promise == MailPromise.None ? "This clinic sends no email yet: no mail server is named."
        : string.IsNullOrEmpty(Email) ? $"There is no email address for {FirstName}."
        : !IsOpen ? "Its link has ended. Give a new link above to send it."
        : null;
}
