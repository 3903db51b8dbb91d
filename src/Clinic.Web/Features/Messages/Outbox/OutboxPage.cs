namespace Clinic.Web.Features.Messages.Outbox;

/// <summary>The owner's view of the mail that does not get through.</summary>
/// <param name="Waiting">How many mails have not been tried yet.</param>
/// <param name="Without">Sent lately, without a file that could not be made.</param>
public sealed record OutboxPage(MailRoute Route, int Waiting, IReadOnlyList<OutboxLine> GivenUp, IReadOnlyList<OutboxLine> TriedAgain, IReadOnlyList<OutboxLine> Without);
