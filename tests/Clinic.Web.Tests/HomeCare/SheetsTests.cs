using System.Net;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare;

public sealed class SheetsTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private Id<Visit> visit;

    public async ValueTask InitializeAsync()
    {
        await using var db = app.Open();
        var made = await db.Visits.Where(candidate => candidate.FinishedAt == null).Select(candidate => candidate.Id).ToListAsync();
        visit = made.Count > 0 ? made[0] : await GivenTreatedVisit.AddAsync(db);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task New_Anonymous_IsSentToSignIn()
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync($"/home-care/visits/{visit}/sheet/new");

        Assert.StartsWith("/accounts/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AsDesk_IsForbidden()
    {
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.GetAsync($"/home-care/visits/{visit}/sheet/new");

        Assert.StartsWith("/problem/403", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AnotherTherapistsClientOrNoSuchVisit_IsNotThere()
    {
        using var tom = await app.SignedInAsync("tom");

        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/home-care/visits/{visit}/sheet/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/home-care/visits/{Given.Unknown<Visit>()}/sheet/new")).Status);
    }

    [Fact]
    public async Task New_TreatedVisit_ProposesThreeWithPictures()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        Assert.Equal("Home sheet for Nora Kaminski", page.Heading);
        Assert.Equal(["E04", "E01", "E17"], page.Document.QuerySelectorAll(".pick input[checked]").Select(box => box.GetAttribute("value")!));
        Assert.All(page.Document.QuerySelectorAll(".pick-pics"), pictures => Assert.False(string.IsNullOrEmpty(pictures.GetAttribute("alt"))));
    }

    [Fact]
    public async Task Create_NothingTicked_SaysSoAtTheList()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var answer = await ines.SubmitAsync(page, "main form", ("Exercises", null));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Tick at least one exercise.", answer.Text(".error-summary a"));
    }

    [Fact]
    public async Task Create_SevenTicked_IsRefusedAndFiveWarnsButGoes()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var seven = await ines.SubmitAsync(page, "main form", Ticked("E01", "E02", "E03", "E04", "E05", "E12", "E17"));
        var five = await ines.SubmitAsync(page, "main form", Ticked("E01", "E02", "E04", "E12", "E17"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seven.Status);
        Assert.Equal("A sheet holds up to six exercises. Untick some.", seven.Text(".error-summary a"));
        Assert.Contains("More than four exercises", seven.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, five.Status);
    }

    [Fact]
    public async Task Create_ProposedExercises_StoresTheSheetAndShowsIt()
    {
        using var ines = await app.SignedInAsync("ines");

        var (sheet, page) = await MakeAsync(ines);

        await using var db = app.Open();
        var stored = await db.Sheets.SingleAsync(candidate => candidate.Id == sheet, TestContext.Current.CancellationToken);
        Assert.Equal("Home plan for Nora", page.Heading);
        Assert.Equal(["E04", "E01", "E17"], stored.Content.Exercises.Select(exercise => exercise.Id));
        Assert.Equal("Ines Moreau, RMT", stored.Content.TherapistName);
        Assert.Equal(new DateOnly(2026, 11, 20), stored.Content.MadeOn);
        var link = await db.PrivateLinks.SingleAsync(candidate => candidate.RecordId == sheet.Value, TestContext.Current.CancellationToken);
        Assert.Equal(FixedClock.Start.AddDays(90), link.ExpiresAt);
    }

    [Fact]
    public async Task Show_StoredContent_IsWhatTheClientWasGivenNotWhatTheLibrarySaysNow()
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, _) = await MakeAsync(ines);
        await using (var db = app.Open())
        {
            // As if the library had said something else on that day.
            await db.Database.ExecuteSqlAsync(
                $"update sheets set content = jsonb_set(content, '{{exercises,0,dose}}', '\"Hold 99 seconds\"') where id = {sheet.Value}",
                TestContext.Current.CancellationToken);
        }

        var page = await ines.GetAsync($"/home-care/sheets/{sheet}");

        Assert.Equal("Hold 99 seconds", page.Text(".exercise .dose"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pdf")]
    [InlineData("/print")]
    public async Task Sheet_OfAnotherTherapistsClient_IsNotThere(string part)
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, _) = await MakeAsync(ines);
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");

        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/home-care/sheets/{sheet}{part}")).Status);
        Assert.StartsWith("/problem/403", (await desk.GetAsync($"/home-care/sheets/{sheet}{part}")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebCopy_WithoutAccount_SaysTheFirstNameAlone()
    {
        using var ines = await app.SignedInAsync("ines");
        var (_, page) = await MakeAsync(ines);
        using var phone = app.NewVisitor();

        using var answer = await phone.Http.GetAsync(LinkOf(page), TestContext.Current.CancellationToken);
        var copy = await phone.GetAsync(LinkOf(page));

        Assert.Equal("Home plan for Nora", copy.Heading);
        Assert.Equal("Home plan for Nora, Riverbend Massage Therapy", copy.Document.Title);
        Assert.DoesNotContain("Kaminski", copy.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["1. Standing side reach for A B", "2. Doorway chest stretch for C", "3. Pinch and hold the side of the back for A B"], copy.Texts(".exercise h3"));
        Assert.All(copy.Document.QuerySelectorAll(".exercise .pics img"), pictures => Assert.False(string.IsNullOrEmpty(pictures.GetAttribute("alt"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pdf")]
    [InlineData("/print")]
    public async Task WebCopy_ForgedUnknownOrEndedLink_IsNotThere(string part)
    {
        using var ines = await app.SignedInAsync("ines");
        var (_, page) = await MakeAsync(ines);
        var link = LinkOf(page);
        using var phone = app.NewVisitor();

        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/h/abc{part}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"{link[..^2]}AA{part}")).Status);
        try
        {
            app.Clock.Now = FixedClock.Start.AddDays(90);
            Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(link + part)).Status);
        }
        finally
        {
            app.Clock.Now = FixedClock.Start;
        }
    }

    [Fact]
    public async Task Print_View_HoldsEveryDoseStopLineAndHelpLine()
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, page) = await MakeAsync(ines);
        await using var db = app.Open();
        var content = (await db.Sheets.SingleAsync(candidate => candidate.Id == sheet, TestContext.Current.CancellationToken)).Content;

        var text = (await ines.GetAsync($"/home-care/sheets/{sheet}/print")).Text("main");

        Assert.All(content.Exercises, exercise => Assert.Contains(exercise.Dose, text, StringComparison.Ordinal));
        Assert.All(content.Exercises.SelectMany(exercise => exercise.StopIf), line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains("Call 911 now", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kaminski", text, StringComparison.Ordinal);
        Assert.NotEqual("", LinkOf(page));
    }

    private static (string, string?)[] Ticked(params string[] ids) => [.. ids.Select(id => ("Exercises", (string?)id))];

    private static string LinkOf(VisitedPage page) =>
        page.Document.QuerySelectorAll(".btn-row a").Select(link => link.GetAttribute("href")!).Single(address => address.StartsWith("/h/", StringComparison.Ordinal));

    private async Task<(Id<Sheet> Sheet, VisitedPage Page)> MakeAsync(Visitor ines)
    {
        var form = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
        var answer = await ines.SubmitAsync(form, "main form");
        var page = await ines.FollowAsync(answer);
        return (Id<Sheet>.Parse(answer.Location!.Split('/')[^1], null), page);
    }
}
