using System.Text;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>A mail as plain text. Addresses stand on lines of their own, where every mail program makes them a link.</summary>
internal static class MailText
{
    public static string Write(MailContent mail)
    {
        var text = new StringBuilder();
        foreach (var paragraph in mail.Opening)
        {
            text.Append(paragraph).Append("\n\n");
        }

        text.Append(mail.Heading).Append("\n\n");
        var width = mail.Facts.Select(fact => fact.Term.Length).DefaultIfEmpty().Max() + 2;
        foreach (var fact in mail.Facts)
        {
            text.Append((fact.Term + ":").PadRight(width)).Append(fact.Answer).Append('\n');
        }

        text.Append('\n');
        if (mail.Link is { } link)
        {
            text.Append(link.Words).Append(":\n").Append(link.Url).Append("\n\n");
        }

        foreach (var paragraph in mail.Closing)
        {
            text.Append(paragraph).Append("\n\n");
        }

        // Mail programs know two hyphens and a blank as the beginning of a signature.
        text.Append("-- \n").AppendJoin('\n', mail.Signature).Append("\n\n").Append(mail.SmallPrint).Append('\n');
        if (mail.Stop is { } stop)
        {
            text.Append(stop.Words).Append(":\n").Append(stop.Url).Append('\n');
        }

        return text.ToString();
    }
}
