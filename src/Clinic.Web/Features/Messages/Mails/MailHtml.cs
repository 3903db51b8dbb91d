using System.Net;
using System.Text;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>
/// A mail as HTML for mail programs: tables hold it together and each element carries its style, because many of them read
/// nothing else. Nothing is fetched: no picture, no font, no tracking. The few rules in the head are for those that know the dark.
/// </summary>
internal static class MailHtml
{
    private const string Head = """
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <style>
        :root { color-scheme: light dark; }
        @media (prefers-color-scheme: dark) {
          .page { background: #0d191c !important; }
          .sheet { background: #15252a !important; border-color: #2a3d42 !important; }
          .ink { color: #eaefec !important; }
          .soft { color: #b6c4c4 !important; }
          .line { border-color: #2a3d42 !important; }
          .button { background: #86cdd2 !important; color: #06272c !important; }
          .link { color: #86cdd2 !important; }
        }
        </style>
        """;

    private const string Font = "font-family:'Atkinson Hyperlegible Next','Atkinson Hyperlegible',system-ui,-apple-system,'Segoe UI',Arial,sans-serif";
    private const string Ink = $"{Font};font-size:17px;line-height:1.5;color:#14282d";
    private const string Soft = $"{Font};font-size:15px;line-height:1.5;color:#41555a";

    public static string Write(MailContent mail)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n").Append(Head)
            .Append("\n<title>").Append(Safe(mail.Subject)).Append("</title>\n</head>\n")
            .Append("<body class=\"page\" style=\"margin:0;padding:0;background:#f3f3ee\">\n<div role=\"main\">\n")
            .Append("<table role=\"presentation\" class=\"page\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"background:#f3f3ee\"><tr><td align=\"center\" style=\"padding:24px 12px\">\n")
            .Append("<table role=\"presentation\" class=\"sheet\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"max-width:600px;background:#ffffff;border:1px solid #d3d8d2;border-radius:14px;text-align:left\">\n");
        Row(html, "background:#0a3038;border-radius:13px 13px 0 0;padding:18px 28px", $"<span style=\"{Font};font-size:18px;font-weight:700;color:#f3f3ee\">{Safe(mail.Signature[0])}</span>");

        var top = string.Concat(mail.Opening.Select(paragraph => $"<p class=\"ink\" style=\"{Ink};margin:0 0 16px\">{Safe(paragraph)}</p>"));
        Row(html, "padding:28px 28px 0", $"<h1 class=\"ink\" style=\"{Font};font-size:26px;line-height:1.2;color:#14282d;margin:0 0 20px\">{Safe(mail.Heading)}</h1>\n{top}");

        var facts = string.Concat(mail.Facts.Select(fact =>
            $"<tr><td class=\"soft line\" valign=\"top\" style=\"{Soft};border-top:1px solid #d3d8d2;padding:10px 16px 10px 0\">{Safe(fact.Term)}</td>"
            + $"<td class=\"ink line\" valign=\"top\" style=\"{Ink};font-weight:600;border-top:1px solid #d3d8d2;padding:10px 0\">{Safe(fact.Answer)}</td></tr>\n"));
        if (facts.Length > 0)
        {
            Row(html, "padding:4px 28px 0", $"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n{facts}</table>");
        }

        if (mail.Link is { } action)
        {
            Row(html, "padding:20px 28px 8px", $"<a class=\"button\" href=\"{Safe(action.Url)}\" style=\"{Font};display:inline-block;background:#0c4f58;color:#ffffff;font-size:17px;font-weight:600;text-decoration:none;border-radius:8px;padding:12px 22px\">{Safe(action.Words)}</a>");
        }

        var bottom = string.Concat(mail.Closing.Select(paragraph => $"<p class=\"soft\" style=\"{Soft};margin:12px 0 0\">{Safe(paragraph)}</p>\n"));
        Row(html, "padding:4px 28px 24px", bottom);

        var stop = mail.Stop is { } link ? $" <a class=\"link\" href=\"{Safe(link.Url)}\" style=\"color:#0c4f58\">{Safe(link.Words)}</a>" : "";
        var signature = string.Join("<br>", mail.Signature.Select(Safe));
        Row(
            html,
            "padding:0 28px 28px",
            $"<p class=\"soft line\" style=\"{Soft};border-top:1px solid #d3d8d2;margin:0;padding-top:16px\">{signature}</p>\n"
            + $"<p class=\"soft\" style=\"{Soft};font-size:13px;margin:12px 0 0\">{Safe(mail.SmallPrint)}{stop}</p>");
        return html.Append("</table>\n</td></tr></table>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static void Row(StringBuilder html, string style, string content) =>
        html.Append("<tr><td style=\"").Append(style).Append("\">").Append(content).Append("</td></tr>\n");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
