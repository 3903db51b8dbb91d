namespace Clinic.Web.Features.Messages.MailStops;

/// <param name="Token">Of the link that opened the page.</param>
/// <param name="IsStopped">Whether there is none of this mail any more.</param>
public sealed record MailStopPage(MailStop Stop, string Token, string FirstName, bool IsStopped)
{
    public string Words => (IsStopped ? Stop.DoneWords : Stop.Would).Replace("{0}", FirstName, StringComparison.Ordinal);
}
