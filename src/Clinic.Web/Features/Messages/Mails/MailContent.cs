using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>What a mail says, once: text and HTML are both written from it, so that they cannot differ.</summary>
/// <param name="Subject">Shows on a locked screen: no service, no word about health.</param>
/// <param name="Opening">Paragraphs above the facts.</param>
/// <param name="Link">What to do about it; null when there is nothing to do.</param>
/// <param name="Closing">Paragraphs below the link.</param>
/// <param name="Signature">Who writes: lines.</param>
/// <param name="SmallPrint">Why she gets it, and how it ends.</param>
public sealed record MailContent(
    string Subject,
    string Heading,
    IReadOnlyList<string> Opening,
    IReadOnlyList<Pair> Facts,
    MailLink? Link,
    IReadOnlyList<string> Closing,
    IReadOnlyList<string> Signature,
    string SmallPrint,
    MailLink? Stop);
