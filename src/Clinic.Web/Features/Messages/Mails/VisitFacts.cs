using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>A visit as a mail tells it. No email, phone or note of the client: mail gets forwarded.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="VisitUrl">Its private link.</param>
/// <param name="StopUrl">Where reminders end; null in a mail that is none.</param>
internal sealed record VisitFacts(
    MessageKind Kind,
    string FirstName,
    string ServiceName,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TherapistName,
    Channel Channel,
    PracticeCard Practice,
    string VisitUrl,
    string? StopUrl);
