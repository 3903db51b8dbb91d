using Clinic.Web.Hosting.Pdf.Papers;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Clinic.Web.Hosting.Pdf.QuestPdf;

/// <summary>The layout of a paper: the same blocks in the same order as its page.</summary>
internal sealed class PaperDocument(Paper paper, IReadOnlyList<PaperChapter> chapters)
{
    private const string Ink = "#14282D";
    private const string Stop = "#B0122F";
    private const string Grey = "#41555A";
    private const string Line = "#9AA5A3";

    private readonly bool isCard = paper.Page.IsCard();

    public void Compose(IDocumentContainer document)
    {
        foreach (var chapter in chapters)
        {
            document.Page(page => Page(page, chapter));
        }
    }

    private void Page(PageDescriptor page, PaperChapter chapter)
    {
        page.Size(paper.Page switch
        {
            PaperPage.Letter => PageSizes.Letter,
            PaperPage.A5 => PageSizes.A5,
            PaperPage.HalfLetter => new PageSize(396, 612),
            _ => PageSizes.A4,
        });
        page.MarginHorizontal(isCard ? 28 : 42);
        page.MarginVertical(isCard ? 22 : 26);
        page.DefaultTextStyle(style => style.FontFamily(SheetDocument.Font).FontSize(isCard ? 12 : 10.5f).LineHeight(1.2f).FontColor(Ink));
        if (chapter.Header.Length > 0 || chapter.Stamp is not null)
        {
            page.Header().PaddingBottom(8).Row(row =>
            {
                row.Spacing(10);
                row.RelativeItem().Text(chapter.Header).FontSize(8.5f).FontColor(Grey);
                if (chapter.Stamp is not null)
                {
                    row.AutoItem().Text(chapter.Stamp).FontSize(9.5f).Bold().FontColor(Stop);
                }
            });
        }

        // Laid out when its turn comes and let go behind it: a chart of many years has hundreds of drawings. The fonts have no tab.
        page.Content().Lazy(place => place.Column(column => Blocks(column, chapter.Map(text => text.Replace('\t', ' ')).Blocks)));
        page.Footer().PaddingTop(6).AlignRight().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor(Grey));
            text.Span("Page ");
            text.CurrentPageNumber();
            text.Span(" of ");
            text.TotalPages();
        });
    }

    private void Blocks(ColumnDescriptor column, IReadOnlyList<PaperBlock> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            // Headings go to the next page with what they stand over, when little of it fits.
            var begin = at;
            while (blocks[at] is PaperBlock.Heading && at + 1 < blocks.Count)
            {
                at++;
            }

            if (at == begin)
            {
                Block(column, blocks[at]);
                continue;
            }

            var together = blocks.Take(begin..(at + 1));
            column.Item().EnsureSpace(90).Column(group =>
            {
                foreach (var block in together)
                {
                    Block(group, block);
                }
            });
        }
    }

    private void Block(ColumnDescriptor column, PaperBlock block)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                Heading(column, heading);
                break;
            case PaperBlock.Paragraph paragraph:
                column.Item().PaddingBottom(4).Element(place => Lines(place, paragraph.Text, paragraph.IsSoft ? 9.5f : null, paragraph.IsSoft ? Grey : Ink));
                break;
            case PaperBlock.Facts facts:
                foreach (var (label, text) in facts.Lines)
                {
                    column.Item().PaddingVertical(1.5f).Row(row =>
                    {
                        row.Spacing(8);
                        row.ConstantItem(isCard ? 90 : 118).Text(label).FontColor(Grey);
                        row.RelativeItem().Element(place => Lines(place, text, null, Ink));
                    });
                }

                break;
            case PaperBlock.Table table:
                column.Item().PaddingVertical(4).Element(place => Table(place, table));
                break;
            case PaperBlock.Bullets bullets:
                column.Item().PaddingBottom(4).SemanticList().Column(list =>
                {
                    foreach (var text in bullets.Items)
                    {
                        list.Item().PaddingVertical(0.8f).SemanticListItem().Row(row =>
                        {
                            row.ConstantItem(12).SemanticListLabel().Text("•");
                            row.RelativeItem().SemanticListItemBody().Element(place => Lines(place, text, null, Ink));
                        });
                    }
                });
                break;
            case PaperBlock.Drawings drawings:
                foreach (var three in drawings.Pictures.Chunk(3))
                {
                    column.Item().PreventPageBreak().PaddingVertical(4).Element(place => Pictures(place, three));
                }

                break;
            case PaperBlock.Photo photo:
                Photo(column, photo);
                break;
            case PaperBlock.Box box:
                column.Item().PreventPageBreak().PaddingVertical(6).Border(1.2f).BorderColor(Ink).CornerRadius(5).PaddingVertical(6).PaddingHorizontal(9).Column(inner => Blocks(inner, box.Blocks));
                break;
            case PaperBlock.SignHere sign:
                column.Item().PaddingTop(46).Width(250).BorderTop(0.8f).BorderColor(Ink).PaddingTop(3).Element(place => Lines(place, sign.Label, null, Ink));
                break;
        }
    }

    private void Heading(ColumnDescriptor column, PaperBlock.Heading heading)
    {
        var item = column.Item();
        switch (heading.Level)
        {
            case 1:
                item.PaddingBottom(6).SemanticHeader1().Text(heading.Text).FontSize(isCard ? 19 : 20).Bold();
                break;
            case 2:
                item.PaddingTop(isCard ? 6 : 10).PaddingBottom(3).BorderTop(0.8f).BorderColor(Line).PaddingTop(4).SemanticHeader2().Text(heading.Text).FontSize(isCard ? 14 : 13).Bold();
                break;
            default:
                item.PaddingTop(6).PaddingBottom(2).SemanticHeader3().Text(heading.Text).FontSize(11).Bold();
                break;
        }
    }

    private static void Lines(IContainer place, string text, float? size, string colour) => place.Column(column =>
    {
        foreach (var line in text.Split('\n'))
        {
            var words = line.Trim('\r');
            var written = column.Item().Text(words.Length == 0 ? " " : words).FontColor(colour);
            if (size is { } points)
            {
                written.FontSize(points);
            }
        }
    });

    private static void Photo(ColumnDescriptor column, PaperBlock.Photo photo)
    {
        try
        {
            // It fits itself into what is left of a page, so the least is told.
            column.Item().PaddingVertical(4).MinHeight(180).MaxHeight(300).SemanticImage(photo.AltText).Image(photo.Bytes).FitArea();
        }
        catch (DocumentComposeException)
        {
            column.Item().PaddingVertical(4).Element(place => Lines(place, $"{photo.AltText}: the picture cannot be read.", null, Grey));
        }
    }

    private void Pictures(IContainer place, PaperDrawing[] pictures) => place.Row(row =>
    {
        row.Spacing(8);
        foreach (var picture in pictures)
        {
            var item = pictures.Length == 3 ? row.RelativeItem() : row.ConstantItem(isCard ? 112 : 165);
            item.Column(column =>
            {
                column.Item().Border(0.6f).BorderColor(Line).SemanticFigure(picture.AltText).Svg(picture.Svg(true)).FitWidth();
                column.Item().Text(picture.Caption).FontSize(8.5f).FontColor(Grey);
            });
        }
    });

    // A column is as wide as its longest cell asks for, within reason.
    private static void Table(IContainer place, PaperBlock.Table table) => place.SemanticTable().Table(grid =>
    {
        grid.ColumnsDefinition(columns =>
        {
            for (var at = 0; at < table.Heads.Count; at++)
            {
                var longest = table.Rows.Select(row => row[at].Length).Append(table.Heads[at].Length).Max();
                columns.RelativeColumn(Math.Clamp(longest, 9, 30));
            }
        });
        grid.Header(header =>
        {
            foreach (var head in table.Heads)
            {
                header.Cell().BorderBottom(1.2f).BorderColor(Ink).PaddingVertical(2.5f).PaddingRight(7).Text(head).FontSize(8.5f).Bold().FontColor(Grey);
            }
        });
        foreach (var row in table.Rows)
        {
            for (var at = 0; at < row.Count; at++)
            {
                var cell = at == 0 ? grid.Cell().AsSemanticHorizontalHeader() : grid.Cell();
                cell.BorderBottom(0.6f).BorderColor(Line).PaddingVertical(2.5f).PaddingRight(7).Text(row[at].Length == 0 ? " " : row[at]).FontSize(9.5f);
            }
        }
    });
}
