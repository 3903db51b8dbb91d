using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>Writes a paper as a page, chapter by chapter: as a file that needs nothing else, or as a page of the clinic.</summary>
internal sealed class PaperHtml(TextWriter html, Paper paper)
{
    /// <summary>A multiple of three, so that the pieces of a photo join.</summary>
    private const int PhotoPiece = 48 * 1024;

    /// <summary>Letters of every script stay as they are; what HTML means something by does not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="style">The style sheet itself; null for a page of the clinic, which links it.</param>
    public async Task WriteAsync(string? style, CancellationToken cancellationToken)
    {
        var isAlone = style is not null;
        await html.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Encoder.Encode(paper.Title)}</title>
            {(isAlone ? $"<style>{style}@page{{size:{SizeOf(paper.Page)}}}</style>" : "<link rel=\"stylesheet\" href=\"/css/paper.css\">")}
            </head>
            <body class="{paper.Page.ToString().ToLowerInvariant()}{(paper.Page.IsCard() ? " card" : "")}">
            <main>

            """);
        var number = 0;
        await foreach (var chapter in paper.Chapters(cancellationToken))
        {
            number++;
            await ChapterAsync(chapter, number, isAlone, cancellationToken);
        }

        await html.WriteAsync("</main>\n</body>\n</html>\n");
    }

    private async Task ChapterAsync(PaperChapter chapter, int number, bool isAlone, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number}");
        if (isAlone)
        {
            // Each page of the chapter says whose it is.
            await html.WriteAsync(
                $"<style>@page {id}{{@top-left{{content:{Quoted(chapter.Header)}}}@top-right{{content:{Quoted(chapter.Stamp ?? "")}}}}}#{id}{{page:{id}}}</style>\n");
        }

        await html.WriteAsync($"<section id=\"{id}\" class=\"chapter{(chapter.Stamp is null ? "" : " stamped")}\">\n");
        if (!isAlone && chapter.Stamp is { } stamp)
        {
            await html.WriteAsync($"<p class=\"stamp\">{Encoder.Encode(stamp)}</p>\n");
        }

        foreach (var block in chapter.Blocks)
        {
            await BlockAsync(block, isAlone, cancellationToken);
        }

        await html.WriteAsync("</section>\n");
    }

    private async Task BlockAsync(PaperBlock block, bool isAlone, CancellationToken cancellationToken)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                var level = heading.Level.ToString(CultureInfo.InvariantCulture);
                await html.WriteAsync($"<h{level} dir=\"auto\">{Encoder.Encode(heading.Text)}</h{level}>\n");
                break;
            case PaperBlock.Paragraph paragraph:
                await html.WriteAsync($"<p dir=\"auto\"{(paragraph.IsSoft ? " class=\"soft\"" : "")}>{Encoder.Encode(paragraph.Text)}</p>\n");
                break;
            case PaperBlock.Facts facts:
                await html.WriteAsync("<dl>\n");
                foreach (var (label, text) in facts.Lines)
                {
                    await html.WriteAsync($"<div><dt>{Encoder.Encode(label)}</dt><dd dir=\"auto\">{Encoder.Encode(text)}</dd></div>\n");
                }

                await html.WriteAsync("</dl>\n");
                break;
            case PaperBlock.Table table:
                await TableAsync(table);
                break;
            case PaperBlock.Bullets bullets:
                await html.WriteAsync("<ul>\n");
                foreach (var item in bullets.Items)
                {
                    await html.WriteAsync($"<li dir=\"auto\">{Encoder.Encode(item)}</li>\n");
                }

                await html.WriteAsync("</ul>\n");
                break;
            case PaperBlock.Drawings drawings:
                await html.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"<div class=\"drawings n{Math.Min(3, drawings.Pictures.Count)}\">\n"));
                foreach (var picture in drawings.Pictures)
                {
                    var svg = picture.Svg(isAlone);
                    await html.WriteAsync($"<figure>{svg.Insert("<svg ".Length, $"role=\"img\" aria-label=\"{Encoder.Encode(picture.AltText)}\" ")}<figcaption>{Encoder.Encode(picture.Caption)}</figcaption></figure>\n");
                }

                await html.WriteAsync("</div>\n");
                break;
            case PaperBlock.Photo photo:
                await PhotoAsync(photo, isAlone);
                break;
            case PaperBlock.Box box:
                await html.WriteAsync("<div class=\"box\">\n");
                foreach (var inner in box.Blocks)
                {
                    await BlockAsync(inner, isAlone, cancellationToken);
                }

                await html.WriteAsync("</div>\n");
                break;
            case PaperBlock.SignHere sign:
                await html.WriteAsync($"<p class=\"sign\" dir=\"auto\">{Encoder.Encode(sign.Label)}</p>\n");
                break;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task TableAsync(PaperBlock.Table table)
    {
        await html.WriteAsync($"<table>\n<thead><tr>{string.Concat(table.Heads.Select(head => $"<th scope=\"col\">{Encoder.Encode(head)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            await html.WriteAsync($"<tr><th scope=\"row\" dir=\"auto\">{Encoder.Encode(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td dir=\"auto\">{Encoder.Encode(cell)}</td>"))}</tr>\n");
        }

        await html.WriteAsync("</tbody>\n</table>\n");
    }

    private async Task PhotoAsync(PaperBlock.Photo photo, bool isAlone)
    {
        // A page of the clinic shows no file that somebody brought: its policy has none either.
        if (!isAlone)
        {
            await html.WriteAsync($"<p class=\"soft\">{Encoder.Encode(photo.AltText)}: the picture is in the PDF.</p>\n");
            return;
        }

        await html.WriteAsync($"<img class=\"photo\" alt=\"{Encoder.Encode(photo.AltText)}\" src=\"data:{photo.MediaType};base64,");
        for (var at = 0; at < photo.Bytes.Length; at += PhotoPiece)
        {
            await html.WriteAsync(Convert.ToBase64String(photo.Bytes, at, Math.Min(PhotoPiece, photo.Bytes.Length - at)));
        }

        await html.WriteAsync("\">\n");
    }

    private static string SizeOf(PaperPage page) => page switch
    {
        PaperPage.Letter => "letter",
        PaperPage.A5 => "a5",
        PaperPage.HalfLetter => "5.5in 8.5in",
        _ => "a4",
    };

    /// <summary>A string of CSS: all but plain letters, digits and blanks as numbers, so that nothing in it ends it.</summary>
    private static string Quoted(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var sign in text.EnumerateRunes())
        {
            css.Append(sign.IsAscii && (Rune.IsLetterOrDigit(sign) || sign.Value is ' ' or ',' or ':' or '.')
                ? sign.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\{sign.Value:X6} "));
        }

        return css.Append('"').ToString();
    }
}
