namespace Clinic.Web.Features.Messages.ReminderStops;

/// <param name="Token">Of the link that opened the page.</param>
/// <param name="IsStopped">Whether there are no reminders any more.</param>
public sealed record ReminderStopPage(string Token, string FirstName, bool IsStopped);
