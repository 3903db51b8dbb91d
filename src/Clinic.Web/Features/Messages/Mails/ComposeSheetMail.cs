using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Pdf;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>
/// Writes the mails that lead to a client's page from her visit: the page itself, with the PDF where she asked for that, and those that
/// ask how she is. None says what the visit was about: mail gets forwarded, and lies open.
/// </summary>
public sealed class ComposeSheetMail(
    ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, PublicAddress address, SheetPdf sheetPdf, MailSettings settings)
{
    /// <summary>Who finds an old mail can still say stop. Canada's anti-spam law asks for 60 days after the mail.</summary>
    private static readonly TimeSpan StopOutlivesLink = TimeSpan.FromDays(90);

    /// <summary>New links of the mail are added to the context; the caller saves them before the mail goes.</summary>
    /// <param name="mayPrint">A file that goes with it is made where there is none yet; otherwise it is left out.</param>
    public async Task<OutgoingMail> ExecuteAsync(OutboxMessage message, bool mayPrint, CancellationToken cancellationToken)
    {
        var id = message.SheetId!.Value;
        var found = await db.Sheets
            .Where(sheet => sheet.Id == id)
            .Select(sheet => new
            {
                Sheet = sheet,
                Client = db.Clients.Single(client => client.Id == sheet.ClientId),
                LinkEndsAt = db.PrivateLinks
                    .Where(link => link.RecordId == id.Value && link.Purpose == LinkPurpose.Sheet)
                    .OrderByDescending(link => link.Version)
                    .Select(link => link.ExpiresAt)
                    .First(),
                PracticeEmail = db.Practice.OrderBy(practice => practice.Id).Select(practice => practice.Email).First(),
            })
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var pageUrl = $"{address.Root}/h/{await links.CreateAsync(LinkPurpose.Sheet, id.Value, found.LinkEndsAt, cancellationToken)}";
        var stopUrl = await StopUrlAsync(message.Kind, id, found.LinkEndsAt, cancellationToken);
        var asked = AskingMail.Asked(message.Kind);
        var pdf = message.AttachPdf ? await PdfAsync(found.Sheet, pageUrl, mayPrint, cancellationToken) : null;
        return new OutgoingMail(
            message.Key,
            practice.Name,
            settings.From ?? found.PracticeEmail,
            new PersonName(found.Client.FirstName, found.Client.LastName).Full,
            found.Client.Email ?? "",
            asked is null
                ? Page(message, found.Client.FirstName, practice, pageUrl, stopUrl, pdf is not null)
                : Question(found.Client.FirstName, practice, $"{pageUrl}/how?asked={WireName.Of(asked.Value)}", stopUrl!),
            Calendar: null,
            stopUrl)
        {
            Pdf = pdf,
            Without = message.AttachPdf && pdf is null ? "Sent without the PDF, which could not be made: the link is in it." : null,
        };
    }

    private static MailContent Page(OutboxMessage message, string firstName, PracticeCard practice, string url, string? stopUrl, bool hasPdf) => new(
        $"From {practice.ShortName}, for you at home",
        "Your page from us",
        [
            $"Hello {firstName},",
            (message.AttachPdf, hasPdf) switch
            {
                (true, true) => "You asked us for this. Open your page on your phone, or print the file that comes with this mail.",
                (true, false) => "You asked us for this. The file could not be made just now. You can print it from your page.",
                _ => "You asked us for this. Open your page on your phone, tablet or computer.",
            },
        ],
        [],
        new MailLink("Open your page", url),
        ["Keep this private link to yourself: whoever has it can open your page.", $"Any questions? Call {practice.Phone}."],
        Signature(practice),
        message.Kind == MessageKind.SheetCopy
            ? $"You get this because you asked for it on your page. If it was not you, please call {practice.Phone}."
            : $"You get this because you said that {practice.ShortName} may send you this page by email.",
        stopUrl is null ? null : new MailLink("Send me no more pages", stopUrl));

    private static MailContent Question(string firstName, PracticeCard practice, string url, string stopUrl) => new(
        "How are you getting on?",
        "How are you getting on?",
        [$"Hello {firstName},", "Please tell us. It takes two taps."],
        [],
        new MailLink("Tell us", url),
        ["Keep this private link to yourself: whoever has it can open your page.", $"Do you want to talk to us? Call {practice.Phone}."],
        Signature(practice),
        $"You get this because you said that {practice.ShortName} may write to you in the weeks after a visit.",
        new MailLink("Ask me no more", stopUrl));

    private static IReadOnlyList<string> Signature(PracticeCard practice) => [practice.Name, $"{practice.Street}, {practice.Town}", practice.Phone];

    private async Task<string?> StopUrlAsync(MessageKind kind, Id<Sheet> id, DateTimeOffset linkEndsAt, CancellationToken cancellationToken) =>
        MessageConsent.Of(kind) switch
        {
            ConsentPurpose.CarePlans => $"{address.Root}/messages/questions/{await links.CreateAsync(LinkPurpose.StopQuestions, id.Value, linkEndsAt + StopOutlivesLink, cancellationToken)}",
            ConsentPurpose.ExercisePlans => $"{address.Root}/messages/pages/{await links.CreateAsync(LinkPurpose.StopSheets, id.Value, linkEndsAt + StopOutlivesLink, cancellationToken)}",
            _ => null,
        };

    /// <summary>The file that was handed out, or else the first one that is made; null where none can be given.</summary>
    private async Task<byte[]?> PdfAsync(Sheet sheet, string pageUrl, bool mayPrint, CancellationToken cancellationToken)
    {
        var kept = mayPrint ? await sheetPdf.FindOrPrintAsync(sheet, pageUrl, cancellationToken) : await sheetPdf.FindAsync(sheet.Id, cancellationToken);
        return kept is { IsWhole: true } ? kept.Pdf : null;
    }
}
