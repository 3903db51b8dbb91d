using System.Globalization;
using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class KnotsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_FromTheList_MarksTheMiddleOfTheZone()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken);
        var centre = Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre;
        Assert.Equal(("scap_medial_border", BodySide.Left, BodyView.Back), (knot.Zone, knot.Side, knot.View));
        Assert.Equal((centre.X, centre.Y, Atlas.Current.Version), (knot.X, knot.Y, knot.AtlasVersion));
        Assert.Equal((chart.VisitId, FixedClock.Start), (knot.FirstVisitId, knot.MarkedAt));
        Assert.Equal("Left, spine edge of the blade (crook)", page.Text("#knot-heading"));
        Assert.Contains("Left, spine edge of the blade (crook).", page.Text("figure[data-view=back] figcaption"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FromThePicture_TakesTheZoneUnderThePoint()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (x, y) = (0.4325, 0.2440);

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-point", ("Mark.View", "back"), ("Mark.X", Words(x)), ("Mark.Y", Words(y)));

        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == OpenChart.KnotIn(answer.Location!), TestContext.Current.CancellationToken);
        Assert.Equal(("scap_medial_border", BodySide.Left), (knot.Zone, knot.Side));
        Assert.Equal((x, y), (knot.X, knot.Y));
    }

    [Fact]
    public async Task Delete_MarkOfAWrongTap_TakesItBack()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("calf", "right");

        var answer = await chart.Ines.SubmitAsync(page, "#removal");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = app.Open();
        Assert.False(await db.Knots.AnyAsync(knot => knot.Id == id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Delete_KnotOfAnEarlierVisit_Is404AndItStays()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (mark, page) = await chart.MarkAsync("heel", "left");
        await using var db = app.Open();
        var old = await db.Knots.FirstAsync(knot => knot.FirstVisitId != chart.VisitId && db.Clients.Any(c => c.Id == knot.ClientId && c.FirstName == "Nora"), TestContext.Current.CancellationToken);
        page.Document.QuerySelector("#removal")!.SetAttribute("action", $"{chart.Address}/knots/{old.Id}/removal");

        var answer = await chart.Ines.SubmitAsync(page, "#removal");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await db.Knots.AnyAsync(knot => knot.Id == old.Id, TestContext.Current.CancellationToken));
        Assert.NotEqual(mark, old.Id);
    }

    [Theory]
    [InlineData("back", "0.01", "0.01")]
    [InlineData("back", "NaN", "0.2")]
    [InlineData("back", "0.4", "Infinity")]
    [InlineData("back", "-0.4", "0.2")]
    [InlineData("back", "1e99", "0.2")]
    [InlineData("back", "0,43", "0,24")]
    [InlineData("back", "", "")]
    [InlineData("top", "0.43", "0.24")]
    public async Task Create_PointOffTheBody_IsRefusedAndStoresNothing(string view, string x, string y)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-point", ("Mark.View", view), ("Mark.X", x), ("Mark.Y", y));

        OpenChart.AssertRefused(answer, "Mark_Zone", "That is outside the body.");
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("elbow_of_the_moon", "left", "Mark_Zone", "Pick a place from the list.")]
    [InlineData("", "left", "Mark_Zone", "Pick a place from the list.")]
    [InlineData("upper_trap", "both", "Mark_Side", "Say which side")]
    [InlineData("upper_trap", "1", "Mark_Side", "Say which side")]
    public async Task Create_UnknownPlace_IsRefusedAtTheField(string zone, string side, string field, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-list", ("Mark.Zone", zone), ("Mark.Side", side));

        OpenChart.AssertRefused(answer, field, words);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_ManyAtOnce_GivesEachItsOwnNumber()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await chart.ShowAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            chart.TamperAsync(page, "#mark-list", ("Mark.Zone", "infraspinous"), ("Mark.Side", "right"))));

        await using var db = app.Open();
        var numbers = await db.Knots.Where(knot => knot.FirstVisitId == chart.VisitId).Select(knot => knot.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.DoesNotContain(1, numbers);
    }

    [Theory]
    [InlineData("0.5", "0.22", null, null, "That is on the middle line.")]
    [InlineData("0.4325", "0.244", "lat_mid", "left", "The point and its name do not agree")]
    [InlineData("0.4325", "0.244", "scap_medial_border", "right", "The point and its name do not agree")]
    public async Task Create_PointThatMeansTwoThings_IsRefusedAndStoresNothing(string x, string y, string? zone, string? side, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();
        (string, string)[] named = zone is null ? [] : [("Mark.Zone", zone), ("Mark.Side", side!)];

        var answer = await chart.TamperAsync(
            await chart.ShowAsync(), "#mark-point", [("Mark.View", "back"), ("Mark.X", x), ("Mark.Y", y), .. named]);

        OpenChart.AssertRefused(answer, "Mark_Zone", words);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_SameIdTwice_IsOneKnot()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await chart.ShowAsync();
        var before = await CountAsync();
        (string, string)[] mark = [("Mark.Id", Id<Knot>.New().ToString()), ("Mark.Zone", "calf"), ("Mark.Side", "left")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => chart.TamperAsync(page, "#mark-list", mark)));

        Assert.All(answers, answer => Assert.EndsWith($"knot={mark[0].Item2}", answer.Location!, StringComparison.Ordinal));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Create_IdOfAnotherClientsKnot_Is404AndStoresNothing()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(
            await chart.ShowAsync(), "#mark-list", ("Mark.Id", (await chart.KnotOfLucAsync()).ToString()), ("Mark.Zone", "calf"), ("Mark.Side", "left"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public async Task Create_IdThatIsNoneOfOurs_IsRefused(string id)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-list", ("Mark.Id", id), ("Mark.Zone", "calf"), ("Mark.Side", "left"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_OfTheClientsOwnMark_MakesAKnotOfItAndNoSecondOne()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var place = Atlas.Current.Shape("infraspinous", BodySide.Left);
        await using var db = app.Open();
        var mark = new ClientMark
        {
            AppointmentId = (await db.Visits.SingleAsync(visit => visit.Id == chart.VisitId, TestContext.Current.CancellationToken)).AppointmentId,
            Zone = "infraspinous",
            Side = BodySide.Left,
            View = BodyView.Back,
            X = place.Centre.X,
            Y = place.Centre.Y,
            U = 0.5,
            V = 0.5,
            AtlasVersion = Atlas.Current.Version,
            Note = "<b>here</b>",
            MarkedAt = FixedClock.Start,
        };
        db.ClientMarks.Add(mark);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var page = await chart.ShowAsync();
        Assert.Contains("“<b>here</b>”", page.Text(".client-marks li p"), StringComparison.Ordinal);

        var answer = await chart.Ines.SubmitAsync(page, $"#accept-{mark.Id}");

        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Null(shown.Document.QuerySelector(".client-marks"));
        await db.Entry(mark).ReloadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(OpenChart.KnotIn(answer.Location!), mark.KnotId);
    }

    [Fact]
    public async Task Move_KnotThatASignedVisitShows_IsRefusedWithAReason()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await using var db = app.Open();
        var old = await db.Knots.AsNoTracking().SingleAsync(knot => knot.Zone == "upper_trap" && knot.Number == 1, TestContext.Current.CancellationToken);

        var answer = await MoveAsync(chart, await chart.ShowAsync($"?knot={old.Id}"), ("Mark.View", "back"), ("Mark.X", "0.4325"), ("Mark.Y", "0.244"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("A signed visit shows this knot where it is", answer.Text("#trouble"), StringComparison.Ordinal);
        var kept = await db.Knots.AsNoTracking().SingleAsync(knot => knot.Id == old.Id, TestContext.Current.CancellationToken);
        Assert.Equal((old.Zone, old.Side, old.X, old.Y), (kept.Zone, kept.Side, kept.X, kept.Y));
    }

    [Fact]
    public async Task Move_FromASecondTab_IsRefusedWhereItWasMovedMeanwhileAndHarmlessSentTwice()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, firstTab) = await chart.MarkAsync("calf", "right");
        var secondTab = await chart.ShowAsync($"?knot={id}");
        (string, string)[] ankle = [("Mark.Zone", "heel"), ("Mark.Side", "right")];

        var moved = await MoveAsync(chart, firstTab, ankle);
        var again = await MoveAsync(chart, firstTab, ankle);
        var stale = await MoveAsync(chart, secondTab, ("Mark.Zone", "thigh_back"), ("Mark.Side", "right"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Conflict], new[] { moved.Status, again.Status, stale.Status });
        Assert.Contains("moved in another window meanwhile", stale.Text("#trouble"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.Equal("heel", (await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken)).Zone);
    }

    [Fact]
    public async Task Move_OffTheBody_IsRefusedAndItStays()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("calf", "right");

        var answer = await MoveAsync(chart, page, ("Mark.View", "back"), ("Mark.X", "NaN"), ("Mark.Y", "0.2"));

        OpenChart.AssertRefused(answer, "Mark_Zone", "That is outside the body.");
        await using var db = app.Open();
        Assert.Equal("calf", (await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken)).Zone);
    }

    [Fact]
    public async Task Move_KnotOfAnotherClient_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("calf", "right");
        var button = page.Document.QuerySelector("#mark-list button[formaction]")!;
        button.SetAttribute("formaction", button.GetAttribute("formaction")!.Replace(id.ToString(), (await chart.KnotOfLucAsync()).ToString(), StringComparison.Ordinal));

        var answer = await MoveAsync(chart, page, ("Mark.Zone", "heel"), ("Mark.Side", "right"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Body_OfAnotherBuild_ShowsTheKnotInItsZoneAndTakesMarksOfItsOwn()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_inferior_angle", "left");
        var shown = await chart.Ines.FollowAsync(await chart.TamperAsync(page, "#build", ("build", "soft")));

        var pin = shown.Document.QuerySelector($".pin-mark[data-knot='{id}']")!;
        var at = pin.GetAttribute("data-at")!.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var soft = Atlas.Of(BodyBuild.Soft);
        Assert.Equal("scap_inferior_angle", soft.HitTest(BodyView.Back, at[0], at[1])?.Zone);
        Assert.Contains("/soft/body/back-light.svg", shown.Document.QuerySelector(".stage img")!.GetAttribute("src")!, StringComparison.Ordinal);
        var place = soft.Shape("lat_mid", BodySide.Left).Centre;
        var marked = await chart.TamperAsync(
            shown, "#mark-point", ("Mark.Body", "soft"), ("Mark.View", "back"), ("Mark.X", Words(place.X)), ("Mark.Y", Words(place.Y)), ("Mark.Zone", "lat_mid"), ("Mark.Side", "left"));
        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == OpenChart.KnotIn(marked.Location!), TestContext.Current.CancellationToken);
        Assert.Equal(("lat_mid", BodyBuild.Soft), (knot.Zone, knot.BodyBuild));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chart.TamperAsync(shown, "#build", ("build", "wide"))).Status);
        await chart.TamperAsync(shown, "#build", ("build", "athletic"));
    }

    /// <summary>Presses "Move knot here" of the list, with the place given.</summary>
    private static Task<VisitedPage> MoveAsync(OpenChart chart, VisitedPage page, params (string Name, string Value)[] place)
    {
        var form = page.Document.QuerySelector("#mark-list")!;
        form.SetAttribute("action", form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        return chart.TamperAsync(page, "#mark-list", place);
    }

    private async Task<int> CountAsync()
    {
        await using var db = app.Open();
        return await db.Knots.CountAsync(TestContext.Current.CancellationToken);
    }

    private static string Words(double number) => number.ToString(CultureInfo.InvariantCulture);
}
