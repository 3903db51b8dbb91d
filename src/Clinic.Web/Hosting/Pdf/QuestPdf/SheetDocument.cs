using System.Globalization;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.HomeCare;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Clinic.Web.Hosting.Pdf.QuestPdf;

/// <summary>The layout of a sheet: the same content in the same order as the print view.</summary>
internal sealed class SheetDocument(SheetContent sheet, string? webAddress)
{
    public const string Font = "Atkinson Hyperlegible Next";

    private const string Ink = "#14282D";
    private const string Petrol = "#0C4F58";
    private const string Madder = "#A63A25";
    private const string Stop = "#B0122F";
    private const string Grey = "#41555A";
    private const string Line = "#9AA5A3";
    private const string Tile = "#F6F5F0";
    private const float Pictures = 150;

    private static readonly string[] Days = ["M", "T", "W", "T", "F", "S", "S"];

    // More than three exercises take a second page anyway, or a tighter first one.
    private readonly float body = sheet.Exercises.Count > 3 ? 11.5f : 12;

    public void Compose(IDocumentContainer document) => document.Page(page =>
    {
        page.Size(sheet.Paper == PaperSize.Letter ? PageSizes.Letter : PageSizes.A4);
        page.MarginHorizontal(38);
        page.MarginTop(22);
        page.MarginBottom(10);
        page.DefaultTextStyle(style => style.FontFamily(Font).FontSize(body).LineHeight(1.12f).FontColor(Ink));
        page.Content().Column(column =>
        {
            column.Item().Element(Header);
            column.Item().Element(Why);
            column.Item().BorderTop(0.8f).BorderColor(Line).PaddingTop(4).SemanticHeader2().Text(text =>
            {
                text.Span("Your exercises").FontSize(14).Bold();
                text.Span("   Tick a box for each day you do one").FontSize(10.5f).FontColor(Grey);
            });
            for (var at = 0; at < sheet.Exercises.Count; at++)
            {
                var number = at + 1;
                column.Item().PreventPageBreak().Element(place => Exercise(place, sheet.Exercises[number - 1], number));
            }

            column.Item().PreventPageBreak().Column(end =>
            {
                end.Item().Element(Pain);
                end.Item().Element(Help);
                end.Item().Element(Last);
            });
        });
        page.Footer().AlignRight().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(9).FontColor(Grey));
            text.Span("Page ");
            text.CurrentPageNumber();
            text.Span(" of ");
            text.TotalPages();
        });
    });

    private void Header(IContainer place) => place.BorderBottom(2).BorderColor(Ink).PaddingBottom(5).Row(row =>
    {
        row.Spacing(20);
        row.RelativeItem().Column(column =>
        {
            column.Item().Text(sheet.ClinicName).FontSize(11).Bold().FontColor(Petrol);
            column.Item().PaddingTop(3).SemanticHeader1().Text(sheet.Title).FontSize(23).Bold();
            column.Item().PaddingTop(2).Text(text =>
            {
                text.DefaultTextStyle(style => style.FontSize(11));
                text.Span($"{TimeWords.DayAndYear(sheet.MadeOn)}, from {sheet.TherapistName}. Call us: ");
                text.Span(sheet.ClinicPhone).Bold();
            });
        });
        if (webAddress is not null)
        {
            row.ConstantItem(60).Column(column =>
            {
                column.Item().AlignCenter().Width(56).SemanticFigure("Code to open this sheet on a phone").Svg(QrCode.Of(webAddress).Svg);
                column.Item().AlignCenter().Text("On your phone").FontSize(8.5f);
            });
        }
    });

    private void Why(IContainer place) => place.PaddingVertical(4).Row(row =>
    {
        row.Spacing(14);
        row.ConstantItem(Pictures).AlignMiddle().Row(maps =>
        {
            maps.Spacing(4);
            foreach (var view in SheetMap.Draw(sheet))
            {
                maps.RelativeItem().SemanticFigure(view.AltText).Svg(view.Svg);
            }
        });
        row.RelativeItem().AlignMiddle().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(13).LineHeight(1.2f));
            foreach (var phrase in sheet.Why)
            {
                text.Span(phrase.Text);
                if (phrase.Mark is not null)
                {
                    text.Span(phrase.Mark).Bold().FontColor(phrase.IsKnot ? Madder : Petrol);
                }
            }
        });
    });

    private void Exercise(IContainer place, SheetExercise exercise, int number) => place.BorderTop(number == 1 ? 0 : 0.8f).BorderColor(Line).PaddingVertical(4).SemanticSection().Row(row =>
    {
        row.Spacing(14);
        row.ConstantItem(Pictures).AlignMiddle().Column(column =>
        {
            var pictures = SheetPictures.Of(sheet, exercise);
            column.Item().SemanticFigure(exercise.AltText).Row(pair =>
            {
                pair.Spacing(4);
                pair.RelativeItem().Background(Tile).CornerRadius(5).Svg(Sized(pictures.Start));
                pair.RelativeItem().Background(Tile).CornerRadius(5).Svg(Sized(pictures.End));
            });
            column.Item().PaddingTop(5).SemanticIgnore().Row(week =>
            {
                week.Spacing(2.5f);
                foreach (var day in Days)
                {
                    week.RelativeItem().Height(18).Border(1).BorderColor(Ink).CornerRadius(3).PaddingLeft(2).PaddingTop(1).Text(day).FontSize(8).FontColor(Grey);
                }
            });
        });
        row.RelativeItem().AlignMiddle().Column(column =>
        {
            column.Item().SemanticHeader3().Text(text =>
            {
                text.Span(string.Create(CultureInfo.InvariantCulture, $"{number}. {exercise.Name}")).FontSize(14).Bold();
                if (exercise.For.Count > 0)
                {
                    text.Span("  for ").FontSize(11).FontColor(Grey);
                    text.Span(string.Join(", ", exercise.For)).FontSize(12).Bold().FontColor(Petrol);
                }
            });
            column.Item().PaddingVertical(1).Text(exercise.Dose).Bold().FontColor(Petrol);
            column.Item().SemanticList().Column(steps =>
            {
                for (var at = 0; at < exercise.Steps.Count; at++)
                {
                    var step = at;
                    steps.Item().SemanticListItem().Row(item =>
                    {
                        item.ConstantItem(15).SemanticListLabel().Text(string.Create(CultureInfo.InvariantCulture, $"{step + 1}.")).Bold();
                        item.RelativeItem().SemanticListItemBody().Text(exercise.Steps[step]);
                    });
                }
            });
            column.Item().PaddingTop(1).Text(text =>
            {
                text.Span($"{SheetGuidance.FeelStart} ").Bold();
                text.Span($"{exercise.Feel} ");
                text.Span($"{SheetGuidance.StopStart} ").Bold();
                text.Span(SheetGuidance.StopWords(exercise));
            });
        });
    });

    private static void Pain(IContainer place) => place.BorderTop(0.8f).BorderColor(Line).PaddingVertical(4).Column(column =>
    {
        column.Item().SemanticHeader2().Text(SheetGuidance.PainTitle).FontSize(11).Bold();
        column.Item().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(11));
            foreach (var (range, words) in SheetGuidance.Pain)
            {
                text.Span(range).Bold();
                text.Span($" {words}    ");
            }
        });
    });

    private void Help(IContainer place) => place.Border(2).BorderColor(Stop).CornerRadius(7).PaddingVertical(4).PaddingHorizontal(10).Column(column =>
    {
        column.Item().SemanticHeader2().Text(SheetGuidance.HelpTitle).FontSize(12).Bold().FontColor(Stop);
        column.Item().Row(row =>
        {
            row.Spacing(10);
            row.RelativeItem(1.34f).Element(left => HelpLines(left, SheetGuidance.CallTitle(sheet.EmergencyNumber), SheetGuidance.CallNow));
            row.RelativeItem().Element(right => HelpLines(right, SheetGuidance.DoctorTitle, SheetGuidance.SeeDoctor));
        });
    });

    private static void HelpLines(IContainer place, string title, IReadOnlyList<string> lines) => place.Column(column =>
    {
        column.Item().SemanticHeader3().Text(title).FontSize(12).Bold();
        column.Item().SemanticList().Column(list =>
        {
            foreach (var line in lines)
            {
                list.Item().SemanticListItem().Row(item =>
                {
                    item.ConstantItem(10).SemanticListLabel().Text("•").FontSize(11);
                    item.RelativeItem().SemanticListItemBody().Text(line).FontSize(11);
                });
            }
        });
    });

    private void Last(IContainer place) => place.PaddingTop(4).Column(column =>
    {
        if (sheet.NextVisit is { } next)
        {
            column.Item().Text(text =>
            {
                text.DefaultTextStyle(style => style.FontSize(11));
                text.Span($"Next visit: {TimeWords.Day(DateOnly.FromDateTime(next.DateTime))}, {TimeWords.Time(next)}.").Bold();
                text.Span($" Stop these then, unless {sheet.TherapistFirstName} says go on.");
            });
        }

        column.Item().Text(SheetGuidance.ForYouOnly).FontSize(9).FontColor(Grey);
    });

    // Its SVG reader takes the size from plain numbers alone.
    private static string Sized(string svg) => svg.Replace("<svg ", "<svg width=\"400\" height=\"400\" ", StringComparison.Ordinal);
}
