using System.Net;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Hosting.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Browser.Tests.HomeCare;

[Collection<SheetPaper>]
public sealed class SheetPdfTests(SheetApp app)
{
    [Theory]
    [InlineData(PaperSize.Letter, "letter")]
    [InlineData(PaperSize.A4, "A4")]
    public async Task Pdf_ThreeExercises_IsOneTaggedPageThatSaysEverything(PaperSize paper, string paperName)
    {
        Chromium.Require();
        using var ines = await app.SignedInAsync("ines");
        var (id, content) = await MakeAsync(ines, paper);

        using var answer = await ines.Http.GetAsync($"/home-care/sheets/{id}/pdf", TestContext.Current.CancellationToken);
        var pdf = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        var facts = Folded(await PdfFile.FactsAsync(pdf));
        Assert.Contains("Title: Home plan for Nora, 20 November 2026", facts, StringComparison.Ordinal);
        Assert.Contains("Tagged: yes", facts, StringComparison.Ordinal);
        Assert.Contains("Pages: 1 ", facts, StringComparison.Ordinal);
        Assert.Contains($"({paperName})", facts, StringComparison.Ordinal);
        // A line that wraps is two quoted pieces of one element, so blanks and quotes do not count.
        var tags = Bare(await PdfFile.TagsAsync(pdf));
        Assert.All(Lines(content), line => Assert.Contains(Bare(line), tags, StringComparison.Ordinal));
        Assert.DoesNotContain("Kaminski", tags, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 1", Folded(await PdfFile.TextAsync(pdf)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_NoBrowserIsThere_SaysHowToPrintWithoutIt()
    {
        Chromium.Require();
        using var ines = await app.SignedInAsync("ines");
        // One that was there before: what failed its trial is left alone for minutes.
        Assert.True(await app.Services.GetRequiredService<PdfPrinter>().CanPrintAsync(TestContext.Current.CancellationToken));
        app.Timers.RunOut(TimeSpan.FromMinutes(10));
        app.Uninstall();
        try
        {
            var (id, _) = await MakeAsync(ines, PaperSize.A4);

            var answer = await ines.GetAsync($"/home-care/sheets/{id}/pdf");

            Assert.Equal((HttpStatusCode.Conflict, "No PDF just now"), (answer.Status, answer.Heading));
            Assert.Equal($"/home-care/sheets/{id}/print", answer.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        }
        finally
        {
            app.Install();
        }
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '"'));

    private static IEnumerable<string> Lines(SheetContent content) =>
    [
        "Home plan for Nora",
        .. content.Exercises.SelectMany(exercise => exercise.StopIf.Concat(exercise.Steps).Append(exercise.Dose).Append(exercise.Name)),
        "Call 911 now",
        .. SheetGuidance.CallNow,
        SheetGuidance.DoctorTitle,
        .. SheetGuidance.SeeDoctor,
        SheetGuidance.ForYouOnly,
    ];

    private async Task<(Id<Sheet> Id, SheetContent Content)> MakeAsync(Visitor ines, PaperSize paper)
    {
        var visit = await app.VisitAsync();
        await using var db = app.Open();
        (await db.Practice.SingleAsync(TestContext.Current.CancellationToken)).Paper = paper;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var answer = await ines.SubmitAsync(await ines.GetAsync($"/home-care/visits/{visit}/sheet/new"), "main form");
        var id = Id<Sheet>.Parse(answer.Location!.Split('/')[^1], null);
        return (id, (await db.Sheets.SingleAsync(sheet => sheet.Id == id, TestContext.Current.CancellationToken)).Content);
    }
}
