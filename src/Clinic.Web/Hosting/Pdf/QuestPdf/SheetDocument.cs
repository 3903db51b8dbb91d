using System.Globalization;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.HomeCare.Sheets.Layouts;
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

    private static readonly string[] Days = ["M", "T", "W", "T", "F", "S", "S"];

    private readonly SheetLayout layout = SheetLayout.Of(sheet);
    private readonly float body = sheet.Format.IsLarge ? 16 : 12;

    private string Ink => Colour("#14282D", "#000000");

    private string Petrol => Colour("#0C4F58", "#000000");

    private string Madder => Colour("#A63A25", "#000000");

    private string Stop => Colour("#B0122F", "#000000");

    private string Grey => Colour("#41555A", "#333333");

    private string Line => Colour("#9AA5A3", "#777777");

    private string Tile => Colour("#F6F5F0", "#FFFFFF");

    private float Title => body * 1.1f;

    public void Compose(IDocumentContainer document) => document.Page(page =>
    {
        page.Size(sheet.Paper == PaperSize.Letter ? PageSizes.Letter : PageSizes.A4);
        page.MarginHorizontal(SheetLayout.Side);
        page.MarginTop(18);
        page.MarginBottom(10);
        page.DefaultTextStyle(style => style.FontFamily(Font).FontSize(body).LineHeight(1.1f).FontColor(Ink));
        page.Content().Column(column =>
        {
            for (var at = 0; at < layout.Pages.Count; at++)
            {
                if (at > 0)
                {
                    column.Item().PageBreak();
                }

                Page(column, layout.Pages[at], at == 0);
            }
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

    private void Page(ColumnDescriptor column, IReadOnlyList<(int Number, SheetExercise Exercise)> exercises, bool isFirst)
    {
        if (isFirst)
        {
            column.Item().Element(Header);
            column.Item().Element(Why);
        }
        else
        {
            column.Item().BorderBottom(2).BorderColor(Ink).PaddingBottom(4).Row(row =>
            {
                row.RelativeItem().Text(sheet.Title).Bold();
                row.AutoItem().Text($"{sheet.ClinicName}, {sheet.ClinicPhone}");
            });
        }

        if (exercises is [(1, _), ..])
        {
            column.Item().BorderTop(0.8f).BorderColor(Line).PaddingTop(3).SemanticHeader2().Text(text =>
            {
                text.Span("Your exercises").FontSize(Title).Bold();
                text.Span("   Tick a box for each day you do one").FontColor(Grey);
            });
        }

        foreach (var (number, exercise) in exercises)
        {
            column.Item().PreventPageBreak().Element(place => Exercise(place, exercise, number));
        }

        if (isFirst && sheet.Habits.Count > 0)
        {
            column.Item().PreventPageBreak().Element(Habits);
        }

        column.Item().PreventPageBreak().Column(end =>
        {
            end.Item().Element(Pain);
            if (isFirst)
            {
                end.Item().Element(Help);
                end.Item().Element(Last);
            }
            else
            {
                end.Item().Text(text =>
                {
                    text.Span($"{SheetGuidance.HelpTitle}. ").Bold();
                    text.Span(SheetGuidance.ShortHelp(sheet.EmergencyNumber));
                });
            }
        });
    }

    private void Header(IContainer place) => place.BorderBottom(2).BorderColor(Ink).PaddingBottom(4).Row(row =>
    {
        row.Spacing(14);
        row.RelativeItem().AlignBottom().Column(column =>
        {
            column.Item().SemanticHeader1().Text(sheet.Title).FontSize(body * 1.7f).Bold();
            column.Item().PaddingTop(2).Text(text =>
            {
                text.Span(sheet.ClinicName).Bold();
                text.Span(string.Create(CultureInfo.InvariantCulture, $", {sheet.ClinicPhone}. From {sheet.TherapistName}, {sheet.MadeOn:d MMMM yyyy}."));
            });
        });
        if (webAddress is not null)
        {
            row.ConstantItem(56).Column(column =>
            {
                column.Item().AlignCenter().Width(46).SemanticFigure("Code to open this sheet on a phone").Svg(QrCode.Of(webAddress).Svg);
                column.Item().AlignCenter().Text("On your phone").FontSize(8.5f);
            });
        }
    });

    private void Why(IContainer place) => place.PaddingVertical(4).Row(row =>
    {
        row.Spacing(12);
        row.ConstantItem(sheet.Format.IsLarge ? 200 : 136).AlignMiddle().Row(maps =>
        {
            maps.Spacing(4);
            foreach (var view in SheetMap.Draw(sheet))
            {
                maps.RelativeItem().SemanticFigure(view.AltText).Svg(view.Svg);
            }
        });
        row.RelativeItem().AlignMiddle().Column(column =>
        {
            if (sheet.Aim is { } aim)
            {
                column.Item().PaddingBottom(3).Text(text =>
                {
                    text.Span($"{SheetGuidance.AimStart} ").Bold();
                    text.Span(SheetGuidance.AimWords(aim));
                });
            }

            column.Item().Text(text =>
            {
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
    });

    private void Exercise(IContainer place, SheetExercise exercise, int number) => place.BorderTop(0.8f).BorderColor(Line).PaddingVertical(3).SemanticSection().Column(all =>
    {
        all.Item().Row(row =>
        {
            row.Spacing(12);
            row.ConstantItem((2 * layout.Picture) + 4).AlignMiddle().Column(column =>
            {
                var pictures = SheetPictures.Of(sheet, exercise);
                column.Item().SemanticFigure(exercise.AltText).Row(pair =>
                {
                    pair.Spacing(4);
                    pair.RelativeItem().Background(Tile).CornerRadius(5).Svg(Sized(pictures.Start));
                    pair.RelativeItem().Background(Tile).CornerRadius(5).Svg(Sized(pictures.End));
                });
                if (!layout.IsTight)
                {
                    column.Item().PaddingTop(4).Element(Week);
                }
            });
            row.RelativeItem().AlignMiddle().Column(column =>
            {
                column.Item().Row(head =>
                {
                    head.RelativeItem().SemanticHeader3().Text(text =>
                    {
                        text.Span(string.Create(CultureInfo.InvariantCulture, $"{number}. {exercise.Name}")).FontSize(Title).Bold();
                        if (exercise.For.Count > 0)
                        {
                            text.Span("  for ").FontColor(Grey);
                            text.Span(string.Join(", ", exercise.For)).Bold().FontColor(Petrol);
                        }
                    });
                    if (layout.IsTight)
                    {
                        head.ConstantItem(106).Element(Week);
                    }
                });
                if (exercise.Why is not null)
                {
                    column.Item().Text(exercise.Why);
                }

                column.Item().Text(exercise.Dose).Bold().FontColor(Petrol);
                if (!layout.IsTight)
                {
                    column.Item().Element(words => Words(words, exercise));
                }
            });
        });
        if (layout.IsTight)
        {
            all.Item().PaddingTop(1).Element(words => Words(words, exercise));
        }
    });

    private void Week(IContainer place) => place.SemanticIgnore().Row(week =>
    {
        week.Spacing(2.5f);
        foreach (var day in Days)
        {
            week.RelativeItem().Height(sheet.Format.IsLarge ? 24 : 14).Border(1).BorderColor(Ink).CornerRadius(3).PaddingLeft(2).PaddingTop(1)
                .Text(day).FontSize(sheet.Format.IsLarge ? 16 : 7.5f).FontColor(Grey);
        }
    });

    private void Words(IContainer place, SheetExercise exercise) => place.Column(column =>
    {
        column.Item().SemanticList().Row(row =>
        {
            row.Spacing(8);
            // Tight, they stand in two columns.
            var half = layout.IsTight ? (exercise.Steps.Count + 1) / 2 : exercise.Steps.Count;
            var first = 0;
            foreach (var part in exercise.Steps.Chunk(Math.Max(1, half)))
            {
                var before = first;
                row.RelativeItem().Column(steps => Steps(steps, part, before));
                first += part.Length;
            }
        });
        column.Item().PaddingTop(1).Text(text =>
        {
            text.Span($"{SheetGuidance.FeelStart} ").Bold();
            text.Span($"{exercise.Feel} ");
            text.Span($"{SheetGuidance.StopStart} ").Bold();
            text.Span(SheetGuidance.StopWords(exercise));
        });
        Line(column, SheetGuidance.ChangeStart, exercise.Changes.Count > 0 ? string.Join(" ", exercise.Changes) : null);
        Line(column, $"{sheet.TherapistFirstName}:", exercise.OwnLine);

        static void Line(ColumnDescriptor column, string start, string? words)
        {
            if (words is not null)
            {
                column.Item().Text(text =>
                {
                    text.Span($"{start} ").Bold();
                    text.Span(words);
                });
            }
        }
    });

    private static void Steps(ColumnDescriptor column, IReadOnlyList<string> steps, int before)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            var (number, step) = (before + at + 1, steps[at]);
            column.Item().SemanticListItem().Row(item =>
            {
                item.AutoItem().PaddingRight(4).SemanticListLabel().Text(string.Create(CultureInfo.InvariantCulture, $"{number}.")).Bold();
                item.RelativeItem().SemanticListItemBody().Text(step);
            });
        }
    }

    private void Habits(IContainer place) => place.BorderTop(0.8f).BorderColor(Line).PaddingVertical(3).Row(row =>
    {
        row.Spacing(8);
        row.AutoItem().SemanticHeader2().Text(SheetGuidance.HabitsTitle).Bold();
        row.RelativeItem().Element(lines => Bullets(lines, sheet.Habits));
    });

    private void Pain(IContainer place) => place.BorderTop(0.8f).BorderColor(Line).PaddingVertical(3).Row(row =>
    {
        row.Spacing(6);
        row.AutoItem().SemanticHeader2().Text(SheetGuidance.PainTitle).Bold();
        row.RelativeItem().Text(text =>
        {
            foreach (var (range, words) in SheetGuidance.Pain)
            {
                text.Span(range).Bold();
                text.Span($" {words}   ");
            }
        });
    });

    private void Help(IContainer place) => place.Border(2).BorderColor(Stop).CornerRadius(7).PaddingVertical(3).PaddingHorizontal(8).Column(column =>
    {
        column.Item().SemanticHeader2().Text(SheetGuidance.HelpTitle).FontSize(Title).Bold().FontColor(Stop);
        column.Item().Row(row =>
        {
            row.Spacing(10);
            row.RelativeItem(1.25f).Element(left => HelpLines(left, SheetGuidance.CallTitle(sheet.EmergencyNumber), SheetGuidance.CallNow));
            row.RelativeItem().Element(right => HelpLines(right, SheetGuidance.DoctorTitle, SheetGuidance.SeeDoctor));
        });
    });

    private static void HelpLines(IContainer place, string title, IReadOnlyList<string> lines) => place.Column(column =>
    {
        column.Item().SemanticHeader3().Text(title).Bold();
        column.Item().Element(list => Bullets(list, lines));
    });

    private static void Bullets(IContainer place, IReadOnlyList<string> lines) => place.SemanticList().Column(list =>
    {
        foreach (var line in lines)
        {
            list.Item().SemanticListItem().Row(item =>
            {
                item.AutoItem().PaddingRight(4).SemanticListLabel().Text("•");
                item.RelativeItem().SemanticListItemBody().Text(line);
            });
        }
    });

    private void Last(IContainer place) => place.PaddingTop(3).Column(column =>
    {
        column.Item().Text(text =>
        {
            if (sheet.NextVisit is { } next)
            {
                text.Span($"Next visit: {TimeWords.Day(DateOnly.FromDateTime(next.DateTime))}, {TimeWords.Time(next)}.").Bold();
                text.Span($" Stop these then, unless {sheet.TherapistFirstName} says go on. ");
            }

            if (sheet.ReviewOn is { } review)
            {
                text.Span($"{SheetGuidance.ReviewStart} ");
                text.Span($"{TimeWords.DayAndYear(review)}.").Bold();
            }
        });
        column.Item().Text(string.Create(CultureInfo.InvariantCulture, $"{SheetGuidance.ForYouOnly} Version {sheet.Version}.")).FontSize(9).FontColor(Grey);
    });

    private string Colour(string colour, string black) => sheet.Format.IsBlackAndWhite ? black : colour;

    // Its SVG reader takes the size from plain numbers alone.
    private static string Sized(string svg) => svg.Replace("<svg ", "<svg width=\"400\" height=\"400\" ", StringComparison.Ordinal);
}
