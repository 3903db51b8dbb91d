using System.Net;
using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Testing;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare;

public sealed class SheetsTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static readonly string[] Proposed = ["E04", "E01", "E17", "E22"];

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
    public async Task New_TreatedVisit_ProposesWithPicturesAndReasons()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        Assert.Equal("Home sheet for Nora Kaminski", page.Heading);
        Assert.Equal(Proposed, PlanOf(page));
        Assert.All(page.Document.QuerySelectorAll(".line-pics"), pictures => Assert.False(string.IsNullOrEmpty(pictures.GetAttribute("alt"))));
        Assert.Equal("Because the outer edge of your left shoulder blade was tight, 6 to 3.", page.Texts(".why")[0]);
    }

    [Fact]
    public async Task Create_NothingOnThePlan_SaysSoAtTheList()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
        foreach (var id in Proposed)
        {
            page = await ines.PressAsync(page, $"[formaction$='remove:{id}']");
        }

        var answer = await ines.SubmitAsync(page, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Add at least one exercise.", answer.Text(".error-summary a"));
    }

    [Fact]
    public async Task Arrange_EachButton_ChangesThePlanAndKeepsTheRest()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var down = await ines.PressAsync(page, "[formaction$='down:E04']", ("Lines[E04].OwnLine", "By the kitchen door."));
        var removed = await ines.PressAsync(down, "[formaction$='remove:E17']");
        var added = await ines.PressAsync(removed, "[formaction$='add:E10']");

        Assert.Equal(["E01", "E04", "E17", "E22"], PlanOf(down));
        Assert.Equal(["E01", "E04", "E22", "E10"], PlanOf(added));
        Assert.Equal("By the kitchen door.", added.Document.QuerySelector("[name='Lines[E04].OwnLine']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Create_FiveExercises_WarnsButGoesAndASixthIsTheLast()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var five = await ines.PressAsync(page, "[formaction$='add:E10']");
        var six = await ines.PressAsync(five, "[formaction$='add:E21']");
        var seven = await ines.PressAsync(six, "[formaction$='add:E12']");
        var made = await ines.SubmitAsync(five, "main form");

        Assert.Contains("More than four exercises", five.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seven.Status);
        Assert.Equal("A sheet holds up to six exercises. Remove one first.", seven.Text(".error-summary a"));
        Assert.Equal(PlanOf(six), PlanOf(seven));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
    }

    [Fact]
    public async Task Create_TooLongALineAndAWrongDose_AreToldAtTheFieldsAndNothingIsLost()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
        var line = new string('x', 10_000);

        var answer = await ines.SubmitAsync(page, "main form", ("Lines[E01].OwnLine", line), ("Lines[E04].PerWeek", "8"), ("Lines[E04].Hold", "20"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Use at most 160 characters; this has 10000", answer.Texts(".error-summary a"));
        Assert.Contains("Write a whole number from 1 to 7", answer.Texts(".error-summary a"));
        Assert.Equal(line, answer.Document.QuerySelector("[name='Lines[E01].OwnLine']")!.TextContent.Trim());
        Assert.Equal("20", answer.Document.QuerySelector("[name='Lines[E04].Hold']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_DoseSideAndLine_ArePrintedAndTheUsualDoseComesBack()
    {
        using var ines = await app.SignedInAsync("ines");
        var form = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var made = await ines.SubmitAsync(
            form, "main form",
            ("Lines[E22].Hold", "7"), ("Lines[E22].Usual", "true"), ("Lines[E04].Side", "right"), ("Lines[E01].OwnLine", "العربية 中文 e\u0301"));
        var again = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var content = await ContentAsync(made);
        Assert.Contains("hold 7 seconds", content.Exercises.Single(exercise => exercise.Id == "E22").Dose, StringComparison.Ordinal);
        Assert.Contains("right side", content.Exercises.Single(exercise => exercise.Id == "E04").Dose, StringComparison.Ordinal);
        Assert.Equal("العربية 中文 e\u0301", content.Exercises.Single(exercise => exercise.Id == "E01").OwnLine);
        Assert.Equal("7", again.Document.QuerySelector("[name='Lines[E22].Hold']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_ExerciseThatIsNotForHer_NeedsAReasonThatStaysInTheTrail()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await FlagAsync("anticoagulant_or_bleeding");
        try
        {
            var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
            var without = await ines.PressAsync(page, "[formaction$='add:E17']");
            var with = await ines.PressAsync(page, "[formaction$='add:E17']", ("Reasons[E17]", "Her doctor agreed on Monday."));
            var made = await ines.SubmitAsync(with, "main form");

            Assert.DoesNotContain("E17", PlanOf(page));
            Assert.Equal("Write why Pinch and hold the side of the back is given all the same.", without.Text(".error-summary a"));
            var content = await ContentAsync(made);
            Assert.Contains(content.Exercises, exercise => exercise.Id == "E17");
            await using var db = app.Open();
            var entry = await db.AuditEntries.SingleAsync(candidate => candidate.ClientId == client && candidate.What.Contains("E17"), TestContext.Current.CancellationToken);
            Assert.Equal("Her doctor agreed on Monday.", entry.Why);
            Assert.Contains("Blood thinners", entry.What, StringComparison.Ordinal);
        }
        finally
        {
            await EndFlagsAsync();
        }
    }

    [Fact]
    public async Task Create_ChartThatChangedMeanwhile_IsToldOnceAndNothingIsLost()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");
        await FlagAsync("wrist_pain");
        try
        {
            var told = await ines.SubmitAsync(page, "main form", ("Lines[E01].OwnLine", "Slowly."));
            var made = await ines.SubmitAsync(told, "main form");

            Assert.Equal(HttpStatusCode.Conflict, told.Status);
            Assert.Contains("The chart has changed meanwhile", told.Text("main"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, made.Status);
            Assert.Equal("Slowly.", (await ContentAsync(made)).Exercises.Single(exercise => exercise.Id == "E01").OwnLine);
        }
        finally
        {
            await EndFlagsAsync();
        }
    }

    [Fact]
    public async Task Packs_OfAPlan_AreKeptAddedRenamedAndRemoved()
    {
        using var ines = await app.SignedInAsync("ines");
        using var hanna = await app.SignedInAsync("hanna");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var nameless = await ines.PressAsync(page, "[formaction$='save-pack']");
        var kept = await ines.PressAsync(page, "[formaction$='save-pack']", ("PackName", "Desk 😀"), ("Lines[E01].OwnLine", "Both sides."));
        var pack = kept.Document.QuerySelector("[formaction*='remove-pack:']")!.GetAttribute("formaction")!.Split(':')[1];
        var renamed = await ines.PressAsync(kept, $"[formaction$='rename-pack:{pack}']", ($"PackNames[{pack}]", "Desk"));
        var emptied = await ines.PressAsync(await ines.PressAsync(renamed, "[formaction$='remove:E01']"), "[formaction$='remove:E22']");
        var filled = await ines.PressAsync(emptied, $"[formaction$='pack:{pack}'].btn:not([formaction*='-pack'])");
        var others = await hanna.GetAsync($"/home-care/visits/{visit}/sheet/new");
        var removed = await ines.PressAsync(filled, $"[formaction$='remove-pack:{pack}']");

        Assert.Equal("Name the pack", nameless.Text(".error-summary a"));
        Assert.Equal(["Desk"], renamed.Texts(".packs .offer b"));
        Assert.Equal(["E04", "E17", "E01", "E22"], PlanOf(filled));
        Assert.Equal("Both sides.", filled.Document.QuerySelector("[name='Lines[E01].OwnLine']")!.TextContent.Trim());
        Assert.DoesNotContain(others.Texts(".packs .offer b"), name => name == "Desk");
        Assert.Empty(removed.Texts(".packs .offer b"));
    }

    [Fact]
    public async Task Stage_SaidByTheTherapist_LetsStrengthWaitAndComeBack()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

        var acute = await ines.PressAsync(page, "[formaction$='stage:acute']");
        var past = await ines.PressAsync(acute, "[formaction$='stage:past']");

        Assert.Equal(["E04", "E01", "E17"], PlanOf(acute));
        Assert.Equal(Proposed, PlanOf(past));
    }

    [Fact]
    public async Task Create_ProposedExercises_StoresTheSheetAndShowsIt()
    {
        using var ines = await app.SignedInAsync("ines");

        var (sheet, page) = await MakeAsync(ines);

        await using var db = app.Open();
        var stored = await db.Sheets.SingleAsync(candidate => candidate.Id == sheet, TestContext.Current.CancellationToken);
        Assert.Equal("Home plan for Nora", page.Heading);
        Assert.Equal(Proposed, stored.Content.Exercises.Select(exercise => exercise.Id));
        Assert.Equal("Ines Moreau, RMT", stored.Content.TherapistName);
        Assert.Equal(new DateOnly(2026, 11, 20), stored.Content.MadeOn);
        var link = await db.PrivateLinks.SingleAsync(candidate => candidate.RecordId == sheet.Value, TestContext.Current.CancellationToken);
        Assert.Equal(FixedClock.Start.AddDays(90), link.ExpiresAt);
    }

    [Fact]
    public async Task Show_AfterTheLibraryChanged_IsWhatTheClientWasGiven()
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, page) = await MakeAsync(ines);
        await using (var db = app.Open())
        {
            db.HiddenExercises.Add(new HiddenExercise { ExerciseId = "E01", HiddenAt = FixedClock.Start, HiddenBy = Guid.Empty });
            db.ExerciseVersions.Add(new ExerciseVersion
            {
                ExerciseId = "E04",
                Version = 2,
                Content = ExerciseLibrary.Get("E04") with { Name = "Reach for the shelf" },
                SavedAt = FixedClock.Start,
                SavedBy = Guid.Empty,
                SavedByName = "Hanna",
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        try
        {
            using var phone = app.NewVisitor();
            var builder = await ines.GetAsync($"/home-care/visits/{visit}/sheet/new");

            Assert.Equal(page.Texts(".exercise h3"), (await ines.GetAsync($"/home-care/sheets/{sheet}")).Texts(".exercise h3"));
            Assert.Contains("Doorway chest stretch", (await phone.GetAsync(LinkOf(page))).Text("main"), StringComparison.Ordinal);
            Assert.Contains("Standing side reach", (await ines.GetAsync($"/home-care/sheets/{sheet}/print")).Text("main"), StringComparison.Ordinal);
            Assert.DoesNotContain("E01", PlanOf(builder));
            Assert.Contains("Reach for the shelf", builder.Text(".lines"), StringComparison.Ordinal);
        }
        finally
        {
            await using var db = ClinicData.Open(app.Database.Owner);
            await db.Database.ExecuteSqlRawAsync("delete from hidden_exercises; alter table exercise_versions disable trigger user; delete from exercise_versions; alter table exercise_versions enable trigger user", TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Pdf_OfASheet_IsWhatWasKeptForEverybody()
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, page) = await MakeAsync(ines);
        await KeepAsync(sheet);
        using var phone = app.NewVisitor();

        using var first = await ines.Http.GetAsync($"/home-care/sheets/{sheet}/pdf", TestContext.Current.CancellationToken);
        using var second = await phone.Http.GetAsync($"{LinkOf(page)}/pdf", TestContext.Current.CancellationToken);
        var shown = await ines.GetAsync($"/home-care/sheets/{sheet}");

        Assert.Equal(Kept, await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Kept, await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Kept));
        Assert.Equal(($"\"{hash}\"", $"\"{hash}\""), (first.Headers.ETag?.Tag, second.Headers.ETag?.Tag));
        Assert.Equal(hash, shown.Text(".hash"));
    }

    [Fact]
    public async Task Pdf_ThatIsNotWhatWasKept_IsToldAndNeverGiven()
    {
        using var ines = await app.SignedInAsync("ines");
        var (sheet, page) = await MakeAsync(ines);
        await KeepAsync(sheet);
        await app.Database.OwnerAsync("alter table sheet_files drop constraint ck_sheet_files_sha256");
        await ChangeAsync($"update sheet_files set pdf = pdf || 'x' where sheet_id = '{sheet}'");
        try
        {
            using var phone = app.NewVisitor();
            var told = await ines.GetAsync($"/home-care/sheets/{sheet}/pdf");
            var toldHer = await phone.GetAsync($"{LinkOf(page)}/pdf");

            Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (told.Status, toldHer.Status));
            Assert.Equal("This PDF is not what was handed out", told.Heading);
            Assert.Equal(told.Heading, toldHer.Heading);
        }
        finally
        {
            await ChangeAsync($"delete from sheet_files where sheet_id = '{sheet}'");
            await app.Database.OwnerAsync("alter table sheet_files add constraint ck_sheet_files_sha256 check (sha256 = sha256(pdf))");
        }
    }

    private static byte[] Kept => "%PDF-1.7 kept"u8.ToArray();

    private async Task KeepAsync(Id<Sheet> sheet) => await ChangeAsync(
        $"delete from sheet_files where sheet_id = '{sheet}'; insert into sheet_files (sheet_id, pdf, sha256, engine, made_at) values ('{sheet}', '%PDF-1.7 kept'::bytea, sha256('%PDF-1.7 kept'::bytea), 'test', now())");

    private async Task ChangeAsync(string sql) =>
        await app.Database.OwnerAsync($"alter table sheet_files disable trigger user; {sql}; alter table sheet_files enable trigger user");

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
        Assert.Equal(["1. Standing side reach for A B", "2. Doorway chest stretch for C", "3. Pinch and hold the side of the back for A B", "4. Shoulder blade squeeze"], copy.Texts(".exercise h3"));
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

    private static IEnumerable<string> PlanOf(VisitedPage page) =>
        page.Document.QuerySelectorAll(".lines [name='Lines.Index']").Select(line => line.GetAttribute("value")!);

    private async Task<SheetContent> ContentAsync(VisitedPage made)
    {
        var id = Id<Sheet>.Parse(made.Location!.Split('/')[^1], null);
        await using var db = app.Open();
        return (await db.Sheets.SingleAsync(sheet => sheet.Id == id, TestContext.Current.CancellationToken)).Content;
    }

    private async Task<Id<Client>> FlagAsync(string flag)
    {
        await using var db = app.Open();
        var client = await db.Visits.Where(candidate => candidate.Id == visit).Select(candidate => candidate.ClientId).SingleAsync(TestContext.Current.CancellationToken);
        db.ClientFlags.Add(new ClientFlag { ClientId = client, Flag = flag, SetAt = FixedClock.Start, SetBy = Guid.Empty, SetByName = "Ines" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return client;
    }

    private async Task EndFlagsAsync()
    {
        await using var db = app.Open();
        await db.ClientFlags.Where(flag => flag.EndedAt == null).ExecuteUpdateAsync(
            flag => flag.SetProperty(row => row.EndedAt, FixedClock.Start).SetProperty(row => row.EndedBy, Guid.Empty), TestContext.Current.CancellationToken);
    }

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
