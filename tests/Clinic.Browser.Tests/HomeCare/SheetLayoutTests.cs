using System.Globalization;
using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Testing.HomeCare;
using Clinic.Web.Hosting.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>What stands on the paper, in every format: each sheet is printed with the real browser and read back.</summary>
[Collection<SheetPaper>]
public sealed class SheetLayoutTests(SheetApp app)
{
    private static readonly string[] Longest = ["E17", "E19", "E01"];

    private static readonly SheetFormat Large = new(IsLarge: true);
    private static readonly SheetFormat BlackAndWhite = new(IsBlackAndWhite: true);

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public async Task Pdf_EachExerciseBesideTheThreeLongest_FitsOnePage(PaperSize paper)
    {
        foreach (var id in ExerciseLibrary.All.Select(exercise => exercise.Id))
        {
            string[] ids = Longest.Contains(id) ? [.. Longest, "E12"] : [.. Longest, id];

            Assert.True(await PagesAsync(await PrintAsync(GivenSheet.Of(ids, paper))) == 1, $"{id} beside the three longest takes a second page.");
        }
    }

    [Theory]
    [InlineData(6, false, 2)]
    [InlineData(4, true, 3)]
    [InlineData(2, true, 2)]
    public async Task Pdf_FiveAndMoreOrLargePrint_HasPagesThatSayWhoseTheyAreAndWhenToGetHelp(int exercises, bool isLarge, int pages)
    {
        var sheet = GivenSheet.Of(["E21", "E10", "E04", "E17", "E14", "E25"], PaperSize.Letter) with { Format = new SheetFormat(isLarge) };
        sheet = sheet with { Exercises = [.. sheet.Exercises.Take(exercises)] };

        var pdf = await PrintAsync(sheet);

        var each = (await PdfFile.TextAsync(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pages, each.Length);
        for (var at = 0; at < each.Length; at++)
        {
            var text = Folded(each[at]);
            Assert.Contains("Home plan for Nora", text, StringComparison.Ordinal);
            Assert.Contains("204-555-0142", text, StringComparison.Ordinal);
            Assert.Contains("Call 911 now", text, StringComparison.Ordinal);
            Assert.Contains("6 or more stop", text, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page {at + 1} of {pages}"), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Pdf_EveryFormat_SaysEveryLine(bool isLarge, bool isBlackAndWhite)
    {
        var sheet = GivenSheet.Of(["E21", "E10", "E04", "E17", "E14"], PaperSize.A4) with { Format = new SheetFormat(isLarge, isBlackAndWhite) };
        sheet = sheet with
        {
            Exercises = [.. sheet.Exercises.Select(exercise => exercise with { Changes = [$"Change of {exercise.Id}.", "And slowly."], OwnLine = $"Own line of {exercise.Id}." })],
        };

        var text = Words(await PdfFile.TagsAsync(await PrintAsync(sheet)));

        string[] lines =
        [
            "Home plan for Nora", "Your aim: Lift my grandson without a pull in my back. Now 4 of 10.", .. sheet.Habits, SheetGuidance.PainTitle, SheetGuidance.HelpTitle,
            "Call 911 now", .. SheetGuidance.CallNow, SheetGuidance.DoctorTitle, .. SheetGuidance.SeeDoctor, "Next visit: Friday 27 November, 3:30 pm.",
            "We look at this plan again on", "18 December 2026", SheetGuidance.ForYouOnly, "Version 2.",
            .. sheet.Exercises.SelectMany(exercise => (string[])
            [
                exercise.Name, exercise.Dose, exercise.Why!, .. exercise.Steps, exercise.Feel, SheetGuidance.StopWords(exercise), $"For you: Change of {exercise.Id}. And slowly.",
                $"Ines: Own line of {exercise.Id}.",
            ]),
        ];
        Assert.All(lines, line => Assert.Contains(Bare(line), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdf_Tags_AreATreeThatReadersByEarCanWalk()
    {
        var sheet = GivenSheet.Of(["E17", "E19", "E01", "E12"], PaperSize.Letter);

        var pdf = await PrintAsync(sheet);

        var facts = Folded(await PdfFile.FactsAsync(pdf));
        Assert.Contains("Title: Home plan for Nora, 20 November 2026", facts, StringComparison.Ordinal);
        Assert.Contains("Tagged: yes", facts, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var tags = await PdfFile.TagsAsync(pdf);
        Assert.Equal(1, Count(tags, "H1"));
        Assert.Equal(4, Count(tags, "H2"));
        Assert.Equal(sheet.Exercises.Count + 2, Count(tags, "H3"));
        Assert.Equal(sheet.Exercises.Count + 3, Count(tags, "L"));
        Assert.Equal(sheet.Exercises.Sum(exercise => exercise.Steps.Count) + sheet.Habits.Count + SheetGuidance.CallNow.Count + SheetGuidance.SeeDoctor.Count, Count(tags, "LI"));
        // A picture each, the code and two views of the body.
        Assert.Equal(sheet.Exercises.Count + 3, Count(tags, "Figure"));
        Assert.All(sheet.Exercises, exercise => Assert.Contains($"/Alt ({exercise.AltText})", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal));
        // The day boxes are decoration.
        Assert.DoesNotContain("\"M\"", tags, StringComparison.Ordinal);
        Assert.All((await PdfFile.FontsAsync(pdf)).Split('\n').Skip(2).Where(line => line.Length > 0), font => Assert.Matches(@"yes\s+yes\s+yes", font));
    }

    [Theory]
    [InlineData(BodySide.Left, "right")]
    [InlineData(BodySide.Right, "left")]
    public async Task Pdf_OneSide_NeverNamesTheOther(BodySide side, string other)
    {
        var text = await PdfFile.TagsAsync(await PrintAsync(GivenSheet.Of(["E17", "E14", "E18", "E04"], PaperSize.A4, side)));

        Assert.DoesNotMatch($@"(?i)\b{other}\b", text);
    }

    [Fact]
    public async Task Pdf_LargePrint_HasNothingUnder16PointsButTheFooter()
    {
        var sheet = GivenSheet.Of(["E17", "E19", "E01", "E12"], PaperSize.Letter) with { Format = Large };

        // The boxes of words are as tall as a line: 16 points with 14 percent between.
        var words = Regex.Matches(await PdfFile.BoxesAsync(await PrintAsync(sheet)), """<word xMin="[\d.]+" yMin="(?<top>[\d.]+)" xMax="[\d.]+" yMax="(?<bottom>[\d.]+)">(?<word>[^<]*)<""");

        var small = words.Where(word => Number(word, "bottom") - Number(word, "top") < 15).Select(word => word.Groups["word"].Value).Distinct().ToList();
        Assert.NotEmpty(words);
        Assert.Subset("Page 1 2 3 of This sheet is for you only. It is not a diagnosis. Version 2.".Split(' ').ToHashSet(), small.ToHashSet());

        static double Number(Match word, string group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Pdf_BlackAndWhite_HasNoColour()
    {
        var picture = await PdfFile.PixelsAsync(await PrintAsync(GivenSheet.Of(["E17", "E19", "E01", "E12"], PaperSize.A4) with { Format = BlackAndWhite }));

        for (var at = 0; at + 2 < picture.Length; at += 3)
        {
            Assert.True(Math.Abs(picture[at] - picture[at + 1]) < 3 && Math.Abs(picture[at + 1] - picture[at + 2]) < 3);
        }
    }

    [Theory]
    [InlineData("Nora 张三")]
    [InlineData("نورا")]
    [InlineData("Nora 🦊")]
    [InlineData("Nóra\u0301\u0323")]
    public async Task Pdf_WordsOfManyScripts_ArePrintedOrNumbered(string words)
    {
        var sheet = GivenSheet.Of(["E21"], PaperSize.A4) with { Aim = new SheetAim(words, null), Habits = [words] };

        var text = await PdfFile.TextAsync(await PrintAsync(sheet with { Exercises = [sheet.Exercises[0] with { OwnLine = words }] }));

        Assert.DoesNotContain('\ufffd', text);
        Assert.Contains("Your aim:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_OwnLineOfTenThousandSigns_IsPrintedWhole()
    {
        var sheet = GivenSheet.Of(["E21"], PaperSize.A4);
        var own = string.Concat(Enumerable.Range(0, 1000).Select(at => string.Create(CultureInfo.InvariantCulture, $"word {at:0000} ")));

        var text = Words(await PdfFile.TagsAsync(await PrintAsync(sheet with { Exercises = [sheet.Exercises[0] with { OwnLine = own }] })));

        Assert.Contains(Bare(own), text, StringComparison.Ordinal);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '"'));

    /// <summary>What is quoted in the tree of tags, without the names of the tags between.</summary>
    private static string Words(string tags) => Bare(string.Concat(Regex.Matches(tags, "\"(.*)\"").Select(words => words.Groups[1].Value)));

    private static int Count(string tags, string tag) => Regex.Count(tags, $@"(?m)^\s*{tag}\b(?! *:)");

    private static async Task<int> PagesAsync(byte[] pdf) => int.Parse(Regex.Match(await PdfFile.FactsAsync(pdf), @"Pages:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<byte[]> PrintAsync(SheetContent sheet)
    {
        Chromium.Require();
        var pdf = await app.Services.GetRequiredService<PdfPrinter>().PrintAsync(sheet, "https://clinic.example/h/4T5nQ8wYxV2rK9mP3sJ7dL", TestContext.Current.CancellationToken);
        Assert.NotNull(pdf);
        return pdf.Pdf;
    }
}
