using System.Globalization;
using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Changes;

/// <summary>Where it hurts, marked by the client herself with the private link of her visit.</summary>
public sealed class VisitMarksTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static readonly AtlasPoint BladeEdge = Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Page_OpenedByLink_ShowsAndChangesNothing()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-24");
        using var visitor = app.NewVisitor();
        var before = await app.Database.HashesAsync();

        var manage = await visitor.GetAsync(booked.Path);
        var page = await visitor.GetAsync($"{booked.Path}/marks");
        using var raw = await visitor.Http.GetAsync($"{booked.Path}/marks", Token);

        Assert.Equal($"{booked.Path}/marks", manage.Document.QuerySelector("#hurts ~ a")!.GetAttribute("href"));
        Assert.Equal("Show us where it hurts", page.Heading);
        Assert.Equal(["back", "front", "left", "right"], page.Document.QuerySelectorAll(".hurt-view").Select(view => view.GetAttribute("data-view")));
        Assert.True(raw.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", raw.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(before, await app.Database.HashesAsync());
    }

    [Fact]
    public async Task BookedPage_StraightAfterBooking_LeadsToTheBody()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-24", nth: 3);
        using var visitor = app.NewVisitor();

        Assert.Equal("Mark where it hurts", (await visitor.GetAsync(booked.Path + "?booked=true")).Text("#hurts ~ a"));
    }

    [Fact]
    public async Task Tap_OnTheBody_IsKeptWithTheZoneTheServerFinds()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-25");
        using var visitor = app.NewVisitor();

        var posted = await TapAsync(visitor, booked, "back", Figures(BladeEdge.X), Figures(BladeEdge.Y));
        var page = await visitor.FollowAsync(posted);

        Assert.Equal($"{booked.Path}/marks#body", posted.Location);
        Assert.Equal("1 Left, spine edge of the blade (crook)", page.Text(".hurt-said p"));
        Assert.Equal("1 Left, spine edge of the blade (crook)", page.Text(".hurt-marks li p"));
        var hit = Atlas.Current.HitTest(BodyView.Back, BladeEdge.X, BladeEdge.Y)!.Value;
        var mark = Assert.Single(await MarksAsync(booked));
        Assert.Equal(("scap_medial_border", BodySide.Left, BodyView.Back, BladeEdge.X, BladeEdge.Y), (mark.Zone, mark.Side, mark.View, mark.X, mark.Y));
        Assert.Equal((hit.U, hit.V, Atlas.Current.Version, FixedClock.Start), (mark.U, mark.V, mark.AtlasVersion, mark.MarkedAt));
        Assert.Null(mark.KnotId);
        Assert.Contains("You have marked one place.", (await visitor.GetAsync(booked.Path)).Text("#hurts ~ p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithPlaceSideAndNote_DoesWhatThePictureDoes()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-26");
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "pec_outer", "right");

        page = await visitor.FollowAsync(await visitor.SubmitAsync(page, "form[action$='/note']", ("note", "  Pulls when I reach  ")));

        var mark = Assert.Single(await MarksAsync(booked));
        Assert.Equal(("pec_outer", BodySide.Right, BodyView.Front, "Pulls when I reach"), (mark.Zone, mark.Side, mark.View, mark.Note));
        Assert.Equal("Pulls when I reach", page.Document.QuerySelector("input[name=note]")!.GetAttribute("value"));
        Assert.Equal("front", page.Document.QuerySelector("input[name=shown][checked]")!.GetAttribute("value"));
        await visitor.SubmitAsync(page, "form[action$='/note']", ("note", " "));
        Assert.Null(Assert.Single(await MarksAsync(booked)).Note);
    }

    [Fact]
    public async Task Remove_OneOfTwo_TakesThatOneAndTwiceIsNoMistake()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-27");
        using var visitor = app.NewVisitor();
        await PickAsync(visitor, booked, "upper_trap", "left");
        var two = await PickAsync(visitor, booked, "sacrum", "right");

        await visitor.SubmitAsync(two, "li form[action$='/removal']");
        var page = await visitor.FollowAsync(await visitor.SubmitAsync(two, "li form[action$='/removal']"));

        Assert.Equal("sacrum", Assert.Single(await MarksAsync(booked)).Zone);
        Assert.Single(page.Document.QuerySelectorAll(".hurt-marks li"));
    }

    [Theory]
    [InlineData("back", "0.01", "0.5")]
    [InlineData("back", "NaN", "0.3")]
    [InlineData("back", "0.45", "Infinity")]
    [InlineData("back", "-1", "0.3")]
    [InlineData("back", "0,45", "0.3")]
    [InlineData("back", "", "")]
    [InlineData("inside", "0.45", "0.3")]
    [InlineData("0", "0.45", "0.3")]
    public async Task Tap_OffTheBody_IsRefusedAndNothingIsKept(string view, string x, string y)
    {
        var booked = await LinkAsync();
        using var visitor = app.NewVisitor();

        var refused = await TapAsync(visitor, booked, view, x, y);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Error: That is not on the body. Tap on the body, or pick the place from the list", refused.Text("#Form_Zone-wrong"));
        Assert.Empty(await MarksAsync(booked));
    }

    [Theory]
    [InlineData("wing", "left", "Form_Zone", "Pick a place from the list")]
    [InlineData("", "left", "Form_Zone", "Pick a place from the list")]
    [InlineData("upper_trap", "middle", "Form_Side", "your own left or your own right")]
    [InlineData("upper_trap", null, "Form_Side", "your own left or your own right")]
    public async Task List_WrongAnswer_IsSaidAtItsField(string zone, string? side, string field, string words)
    {
        var booked = await LinkAsync();
        using var visitor = app.NewVisitor();

        var refused = await PostAsync(visitor, booked, "", ("Form.Zone", zone), ("Form.Side", side));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{field}-wrong"), StringComparison.Ordinal);
        Assert.Contains(words, refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Empty(await MarksAsync(booked));
    }

    [Theory]
    [InlineData(301, "at most 300 letters")]
    [InlineData(10_000, "at most 300 letters")]
    public async Task Note_TooLong_IsRefusedWithWhatWasTyped(int length, string words)
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-01", nth: length == 301 ? 0 : 3);
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "upper_trap", "left");
        var text = new string('x', length);

        var refused = await visitor.SubmitAsync(page, "form[action$='/note']", ("note", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text(".hurt-marks .wrong"), StringComparison.Ordinal);
        Assert.Equal(text, refused.Document.QuerySelector("input[name=note]")!.GetAttribute("value"));
        Assert.Null(Assert.Single(await MarksAsync(booked)).Note);
    }

    [Fact]
    public async Task Note_WithScriptText_IsShownAsText()
    {
        const string evil = "\"><script>alert('x')</script>";
        var booked = await BookedLink.MakeAsync(app, "2026-12-02");
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "upper_trap", "left");

        page = await visitor.FollowAsync(await visitor.SubmitAsync(page, "form[action$='/note']", ("note", evil)));

        Assert.Equal(evil, page.Document.QuerySelector("input[name=note]")!.GetAttribute("value"));
        Assert.DoesNotContain("alert", string.Concat(page.Document.QuerySelectorAll("script").Select(script => script.TextContent)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(page, "form[action$='/note']", ("note", "a\u0007b"))).Status);
    }

    [Fact]
    public async Task Eleventh_Mark_IsRefusedHoweverManyPagesAreOpen()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-03");
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync($"{booked.Path}/marks");

        var answers = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => visitor.SubmitAsync(page, "#from-list", ("Form.Zone", "upper_trap"), ("Form.Side", "left"))));

        Assert.Equal(10, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.Redirect).ToList();
        Assert.Equal(4, refused.Count);
        Assert.All(refused, answer => Assert.Contains("You have marked 10 places", answer.Text(".error-summary"), StringComparison.Ordinal));
        Assert.Equal(10, (await MarksAsync(booked)).Count);
        var full = await visitor.GetAsync($"{booked.Path}/marks");
        Assert.Empty(full.Document.QuerySelectorAll("#from-list, #tap"));
    }

    [Fact]
    public async Task Link_ThatIsForged_OpensNothingAndWritesNothing()
    {
        var booked = await LinkAsync();
        using var visitor = app.NewVisitor();
        var mark = await PickOfAnotherAsync(visitor);
        var forged = booked with { Path = booked.Path[..^4] + "AAAA" };

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{forged.Path}/marks")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, booked, "", forged.Path, ("Form.Zone", "upper_trap"), ("Form.Side", "left"))).Status);
        // A mark of another visit is none of this one.
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, booked, $"/{mark.Id}/note", ("note", "Mine"))).Status);
        await PostAsync(visitor, booked, $"/{mark.Id}/removal");
        await using var db = app.Open();
        Assert.Null((await db.ClientMarks.SingleAsync(row => row.Id == mark.Id, Token)).Note);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        var booked = await LinkAsync();
        using var visitor = app.NewVisitor();
        using var form = new FormUrlEncodedContent([new("Form.Zone", "upper_trap"), new("Form.Side", "left")]);

        using var answer = await visitor.Http.PostAsync(new Uri($"{booked.Path}/marks", UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await MarksAsync(booked));
    }

    [Fact]
    public async Task Visit_ThatWasCancelled_TakesNoMarks()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-04");
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "upper_trap", "left");
        await using (var db = app.Open())
        {
            await db.Appointments.Where(visit => visit.Id == booked.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(visit => visit.Status, AppointmentStatus.Cancelled), Token);
        }

        await AssertOverAsync(visitor, booked, page);
        Assert.Empty((await visitor.GetAsync(booked.Path)).Document.QuerySelectorAll("#hurts"));
    }

    [Fact]
    public async Task Visit_ThatHasBegun_TakesNoMarks()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-07");
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "upper_trap", "left");

        app.Clock.Now = booked.Start;

        await AssertOverAsync(visitor, booked, page);
    }

    /// <summary>From then on a knot may be made of a mark.</summary>
    [Fact]
    public async Task Visit_WhoseChartIsOpen_TakesNoMarks()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-08");
        using var visitor = app.NewVisitor();
        var page = await PickAsync(visitor, booked, "upper_trap", "left");
        await using (var db = app.Open())
        {
            await db.VisitAsync(await db.Appointments.SingleAsync(visit => visit.Id == booked.Id, Token));
        }

        var refused = await visitor.SubmitAsync(page, "#from-list", ("Form.Zone", "sacrum"), ("Form.Side", "left"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Single(await MarksAsync(booked));
    }

    private static async Task AssertOverAsync(Visitor visitor, BookedLink booked, VisitedPage page)
    {
        foreach (var (form, values) in new (string, (string, string?)[])[]
        {
            ("#from-list", [("Form.Zone", "sacrum"), ("Form.Side", "left")]),
            ("form[action$='/note']", [("note", "Late")]),
            ("form[action$='/removal']", []),
        })
        {
            var refused = await visitor.SubmitAsync(page, form, values);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Equal("Nothing can be changed any more", refused.Heading);
        }

        var again = await visitor.GetAsync($"{booked.Path}/marks");
        Assert.Equal((HttpStatusCode.OK, "Nothing can be changed any more"), (again.Status, again.Heading));
        Assert.DoesNotContain("shoulder", again.Text("main"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A visit that stays without a mark: what is refused for it may be refused many times.</summary>
    private async Task<BookedLink> LinkAsync()
    {
        // One visit after another from the last time of a day back, and on to the next day when one is full.
        for (var day = DateOnly.FromDateTime(FixedClock.Start.UtcDateTime).AddDays(14 + (Interlocked.Increment(ref _links) % 4)); ; day = day.AddDays(1))
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (await app.SlotsAsync("massage-60", text) is { Count: > 0 } free)
            {
                return await BookedLink.MakeAsync(app, text, nth: free.Count - 1);
            }
        }
    }

    private static int _links;

    private async Task<ClientMark> PickOfAnotherAsync(Visitor visitor)
    {
        var other = await LinkAsync();
        await PickAsync(visitor, other, "sacrum", "left");
        return Assert.Single(await MarksAsync(other));
    }

    private static async Task<VisitedPage> PickAsync(Visitor visitor, BookedLink booked, string zone, string side) => await visitor.FollowAsync(
        await visitor.SubmitAsync(await visitor.GetAsync($"{booked.Path}/marks"), "#from-list", ("Form.Zone", zone), ("Form.Side", side)));

    private static async Task<VisitedPage> TapAsync(Visitor visitor, BookedLink booked, string view, string x, string y) =>
        await visitor.SubmitAsync(await visitor.GetAsync($"{booked.Path}/marks"), "#tap", ("Form.View", view), ("Form.X", x), ("Form.Y", y));

    private static Task<VisitedPage> PostAsync(Visitor visitor, BookedLink booked, string path, params (string Name, string? Value)[] fields) =>
        PostAsync(visitor, booked, path, booked.Path, fields);

    /// <param name="to">The private link that is posted to; the form's token is always that of a page which may be opened.</param>
    private static async Task<VisitedPage> PostAsync(Visitor visitor, BookedLink booked, string path, string to, params (string Name, string? Value)[] fields)
    {
        var token = (await visitor.GetAsync($"{booked.Path}/marks")).Document.QuerySelector("#from-list input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(
            fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)).Append(new("__RequestVerificationToken", token)));
        using var answer = await visitor.Http.PostAsync(new Uri($"{to}/marks{path}", UriKind.Relative), body, Token);
        return new VisitedPage(
            path, answer.StatusCode, answer.Headers.Location?.OriginalString, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token)));
    }

    private async Task<List<ClientMark>> MarksAsync(BookedLink booked)
    {
        await using var db = app.Open();
        return await db.ClientMarks.AsNoTracking().Where(mark => mark.AppointmentId == booked.Id).OrderBy(mark => mark.MarkedAt).ToListAsync(Token);
    }

    private static string Figures(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
