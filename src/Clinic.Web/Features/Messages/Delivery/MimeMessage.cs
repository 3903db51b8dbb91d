using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Clinic.Web.Features.Messages.Mails;

namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>A mail in the form the framework sends: text and HTML to choose from, and the files that go with it beside them.</summary>
internal static class MimeMessage
{
    /// <summary>No word of what it is about: mail programs show it in their lists.</summary>
    private const string PdfName = "for-you-at-home.pdf";

    /// <returns>Null when the address is none that mail can be sent to.</returns>
    public static MailMessage? Of(OutgoingMail mail)
    {
        // The parser also takes "(comment)name@example.org", and means name@example.org by it: another address than the one on file.
        if (!MailAddress.TryCreate(mail.To, OneLine(mail.ToName), Encoding.UTF8, out var to) || to.Address != mail.To)
        {
            return null;
        }

        var from = new MailAddress(mail.From, OneLine(mail.FromName), Encoding.UTF8);
        var message = new MailMessage(from, to) { Subject = OneLine(mail.Content.Subject), SubjectEncoding = Encoding.UTF8 };
        message.Headers["Message-ID"] = $"<{mail.Key}@{from.Host}>";
        // Answering machines leave it alone.
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (mail.StopUrl is not null)
        {
            message.Headers["List-Unsubscribe"] = $"<{mail.StopUrl}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        message.AlternateViews.Add(View(MailText.Write(mail.Content), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(MailHtml.Write(mail.Content), MediaTypeNames.Text.Html));
        if (mail.Calendar is { } calendar)
        {
            message.Attachments.Add(Calendar(calendar));
        }

        if (mail.Pdf is { } pdf)
        {
            message.Attachments.Add(Attached(pdf, new ContentType(MediaTypeNames.Application.Pdf), PdfName));
        }

        return message;
    }

    /// <summary>With International the framework writes a name as it is, line breaks and all, and what follows one would be a header of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();

    private static AlternateView View(string text, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    private static Attachment Calendar(CalendarAttachment calendar) =>
        Attached(calendar.File, new ContentType($"{CalendarFile.MediaType}; method={calendar.Method}"), CalendarFile.Name);

    private static Attachment Attached(byte[] file, ContentType type, string name)
    {
        var attachment = new Attachment(new MemoryStream(file), type) { Name = name, TransferEncoding = TransferEncoding.Base64 };
        attachment.ContentDisposition!.FileName = name;
        return attachment;
    }
}
