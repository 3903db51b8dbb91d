using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Testing;
using Clinic.Web.Tests.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Anatomy;

/// <summary>The pages of the rules: everybody who charts reads them, the owner adds her clinic's own.</summary>
public sealed class RulesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Form = "main form.set-form";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_ByRole_OpenForWhomTheyAreFor()
    {
        using var stranger = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        using var owner = await app.SignedInAsync("hanna");

        Assert.StartsWith("/accounts/sign-in", (await stranger.GetAsync("/anatomy/rules")).Location, StringComparison.Ordinal);
        Assert.Equal("/problem/403", (await desk.GetAsync("/anatomy/rules")).Location?.Split('?')[0]);
        Assert.DoesNotContain("Rules", (await desk.GetAsync("/booking/appointments")).Texts("header nav a"));
        var list = await tom.GetAsync("/anatomy/rules");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("Rules", list.Texts("header nav a"));
        Assert.Empty(list.Document.QuerySelectorAll("main a[href$='/new'], main form"));
        Assert.Equal("/problem/403", (await tom.GetAsync("/anatomy/rules/new")).Location?.Split('?')[0]);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/anatomy/rules/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/anatomy/rules")).Status);
    }

    [Fact]
    public async Task List_OfShippedRules_TellsAllOfThemAndChangesNone()
    {
        using var owner = await app.SignedInAsync("hanna");

        var list = await owner.GetAsync("/anatomy/rules");

        Assert.Equal(AreaRules.All.Count, list.Document.QuerySelectorAll("#shipped ~ .panel details").Length);
        Assert.Contains("Practitioners’ articles: K0#18, K3", list.Text("#shipped ~ .panel details"), StringComparison.Ordinal);
        Assert.Empty(list.Document.QuerySelectorAll("#shipped ~ .panel form, #shipped ~ .panel a"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/anatomy/rules/R01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/anatomy/rules/999")).Status);
    }

    [Fact]
    public async Task Rule_AddedChangedAndSwitchedOff_KeepsEveryVersion()
    {
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, "Swimmers");

        var form = await owner.GetAsync($"/anatomy/rules/{number}");
        var changed = await owner.SubmitAsync(form, Form, ("Form.Why", "A long reach may pull on the blade."), ("Form.Targets[1].Area", "ql"), ("Form.Targets[1].Relation", "below"), ("Form.Targets[1].Rank", "4"));
        await owner.SubmitAsync(await owner.GetAsync("/anatomy/rules"), $"form[action$='/rules/{number}/use']", ("isEnabled", "false"));

        Assert.Equal("/anatomy/rules", changed.Location);
        await using var db = app.Open();
        var versions = await db.OwnRules.Where(rule => rule.Number == number).OrderBy(rule => rule.Version).ToListAsync(Token);
        Assert.Equal([(1, true), (2, true), (3, false)], versions.Select(rule => (rule.Version, rule.Enabled)));
        Assert.Equal("A strong pull in the water may feed it.", versions[0].Why);
        Assert.Equal("A long reach may pull on the blade.", versions[1].Why);
        Assert.Equal(versions[1].Search, versions[2].Search);
        Assert.Equal([new RuleTarget("lat", true, "near", 1), new RuleTarget("ql", false, "below", 4)], versions[1].Search);
        Assert.All(versions, rule => Assert.Equal(("Hanna Friesen", FixedClock.Start), (rule.MadeByName, rule.MadeAt)));
        var history = await owner.GetAsync($"/anatomy/rules/{number}");
        Assert.Equal(["Version 3 Switched off", "Version 2", "Version 1"], history.Texts("#history ~ ol h3"));
        Assert.Contains("A strong pull in the water may feed it.", history.Texts("#history ~ ol li")[2], StringComparison.Ordinal);
        using var tom = await app.SignedInAsync("tom");
        Assert.Equal(["Version 3 Switched off", "Version 2", "Version 1"], (await tom.GetAsync($"/anatomy/rules/{number}")).Texts("#history ~ ol h3"));
    }

    [Theory]
    [InlineData("Form.Name", "", "Form_Name", "Say in a few words")]
    [InlineData("Form.Why", " ", "Form_Why", "Say why")]
    [InlineData("Form.Source", "", "Form_Source", "Say where it comes from")]
    [InlineData("Form.Zones", "wing", "Form_Zones", "Choose from these")]
    [InlineData("Form.Kinds", "tired", "Form_Kinds", "Choose from these")]
    [InlineData("Form.With", "full_moon", "Form_With", "Choose from these")]
    [InlineData("Form.Direct", "hammer", "Form_Direct", "Choose one of these")]
    [InlineData("Form.Targets[0].Area", "", "Form_Targets_0__Area", "Name at least one area")]
    [InlineData("Form.Targets[0].Area", "wing", "Form_Targets_0__Area", "Pick an area from the list")]
    [InlineData("Form.Targets[0].Area", "posture", "Form_Targets_0__Area", "Pick an area from the list")]
    [InlineData("Form.Targets[0].Side", "middle", "Form_Targets_0__Side", "on which side")]
    [InlineData("Form.Targets[0].Relation", "far", "Form_Targets_0__Relation", "seen from the knot")]
    [InlineData("Form.Targets[0].Rank", "0", "Form_Targets_0__Rank", "from 1 to 9")]
    [InlineData("Form.Targets[0].Rank", "10", "Form_Targets_0__Rank", "from 1 to 9")]
    [InlineData("Form.Targets[0].Rank", "NaN", "Form_Targets_0__Rank", "from 1 to 9")]
    [InlineData("Form.Targets[1].Area", "lat", "Form_Targets_1__Area", "stands in the list already")]
    public async Task Create_WrongAnswer_IsSaidAtItsFieldAndNothingIsKept(string field, string value, string id, string words)
    {
        using var owner = await app.SignedInAsync("hanna");
        await using var db = app.Open();
        var before = await db.OwnRules.CountAsync(Token);
        var answers = Answers("Refused").Where(answer => answer.Key != field).Append(new(field, value)).ToList();
        if (field == "Form.Targets[1].Area")
        {
            answers.AddRange([new("Form.Targets[1].Side", "same"), new("Form.Targets[1].Relation", "near"), new("Form.Targets[1].Rank", "2")]);
        }

        var refused = await PostAsync(owner, "/anatomy/rules", answers);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{id}-wrong"), StringComparison.Ordinal);
        Assert.Contains(words, refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(before, await db.OwnRules.CountAsync(Token));
    }

    [Fact]
    public async Task Create_TenThousandCharacters_IsRefusedWithWhatWasTyped()
    {
        using var owner = await app.SignedInAsync("hanna");
        var text = new string('x', 10_000);

        var refused = await owner.SubmitAsync(
            await owner.GetAsync("/anatomy/rules/new"), Form, ("Form.Name", text), ("Form.Why", text), ("Form.Source", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("at most 300 characters; this has 10000", refused.Text("#Form_Why-wrong"), StringComparison.Ordinal);
        Assert.Contains("at most 120 characters", refused.Text("#Form_Name-wrong"), StringComparison.Ordinal);
        Assert.Equal(text, refused.Document.QuerySelector("#Form_Why")!.TextContent.Trim());
    }

    [Fact]
    public async Task Rule_WithScriptText_IsShownAsText()
    {
        const string evil = "<script>alert('x')</script>";
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, evil, ("Form.Why", evil), ("Form.Source", evil));

        foreach (var path in new[] { "/anatomy/rules", $"/anatomy/rules/{number}" })
        {
            var page = await owner.GetAsync(path);
            Assert.Contains(evil, page.Text("main"), StringComparison.Ordinal);
            Assert.DoesNotContain("alert", string.Concat(page.Document.QuerySelectorAll("script").Select(script => script.TextContent)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Update_OnAVersionThatIsNotTheNewest_SaysSoAndKeepsWhatWasTyped()
    {
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, "Rowers");
        var mine = await owner.GetAsync($"/anatomy/rules/{number}");
        var hers = await owner.GetAsync($"/anatomy/rules/{number}");
        await owner.SubmitAsync(hers, Form, ("Form.Name", "Rowers, hers"));

        var refused = await owner.SubmitAsync(mine, Form, ("Form.Name", "Rowers, mine"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Somebody else changed this after you opened it", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Rowers, mine", refused.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal(2, await VersionsAsync(number));
        // Whoever has read that saves again, and hers stays in the history.
        Assert.Equal("/anatomy/rules", (await owner.SubmitAsync(refused, Form)).Location);
        Assert.Equal(3, await VersionsAsync(number));
    }

    [Fact]
    public async Task Update_ByTwoAtOnce_MakesOneVersion()
    {
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, "Climbers");
        var form = await owner.GetAsync($"/anatomy/rules/{number}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => owner.SubmitAsync(form, Form, ("Form.Name", FormattableString.Invariant($"Climbers {at}")))));

        Assert.Single(answers, answer => answer.Location == "/anatomy/rules");
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(2, await VersionsAsync(number));
    }

    [Fact]
    public async Task Write_ByATherapist_ChangesNothing()
    {
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, "Hers alone");
        using var tom = await app.SignedInAsync("tom");

        foreach (var path in new[] { "", $"/{number}", $"/{number}/use", "/preview", $"/{number}/preview" })
        {
            var answer = await PostAsync(tom, "/anatomy/rules" + path, Answers("Tom’s"), tokenFrom: "/booking/appointments");
            Assert.Contains("/problem/403", answer.Location, StringComparison.Ordinal);
        }

        Assert.Equal(1, await VersionsAsync(number));
        await using var db = app.Open();
        Assert.False(await db.OwnRules.AnyAsync(rule => rule.Name == "Tom’s", Token));
    }

    [Fact]
    public async Task Preview_OfWhatIsTyped_ShowsTheListAndSavesNothing()
    {
        using var owner = await app.SignedInAsync("hanna");
        await using var db = app.Open();
        var before = await db.OwnRules.CountAsync(Token);
        var form = await owner.GetAsync("/anatomy/rules/new");

        var page = await owner.PressAsync(
            form, "button[formaction*='preview#']", ("Form.Zones", "scap_medial_border"), ("Form.Kinds", "over-stretched"), ("Form.Targets[0].Area", "ql"),
            ("Form.Targets[0].Relation", "below"), ("Form.Targets[0].Rank", "1"), ("Form.TryZone", "scap_medial_border"), ("Form.TrySide", "right"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Right, spine edge of the blade (crook): the list would be", page.Text("#preview h3"));
        var expected = AreasToCheck.For(new KnotPattern("scap_medial_border", BodySide.Right, KnotKind.OverStretched)).Areas.Count(area => area.Consent != ConsentLevel.None) + 1;
        Assert.Equal(expected, page.Document.QuerySelectorAll("#preview li").Length);
        Assert.Equal("1 Right, side of the waist Below. O" + await NextNumberAsync() + " New, by this rule", page.Texts("#preview li").Single(line => line.Contains("waist", StringComparison.Ordinal)));
        Assert.Equal("scap_medial_border", page.Document.QuerySelector("input[name='Form.Zones'][checked]")!.GetAttribute("value"));
        Assert.Equal(before, await db.OwnRules.CountAsync(Token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.PressAsync(form, "button[formaction*='preview#']")).Status);
    }

    [Fact]
    public async Task MoreLines_Pressed_AddsEmptyOnesAndKeepsTheRest()
    {
        using var owner = await app.SignedInAsync("hanna");

        var page = await owner.PressAsync(
            await owner.GetAsync("/anatomy/rules/new"), "button[name=more]", ("more", "true"), ("Form.Name", "Half a rule"),
            ("Form.Targets[0].Area", "lat"), ("Form.Targets[1].Area", "ql"), ("Form.Targets[2].Area", "teres"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(6, page.Document.QuerySelectorAll(".target-line").Length);
        Assert.Equal("Half a rule", page.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal("teres", page.Document.QuerySelector("#Form_Targets_2__Area option[selected]")!.GetAttribute("value"));
    }

    /// <summary>What the clinic knows stays in the clinic.</summary>
    [Fact]
    public async Task PublicSearch_WithOwnRules_AnswersAsIfThereWereNone()
    {
        using var visitor = app.NewVisitor();
        Task<string> AskAsync() => visitor.Http.GetStringAsync("/api/v1/areas-to-check?zone=scap_medial_border&side=left&kind=over_stretched", Token);
        var before = await AskAsync();
        using var owner = await app.SignedInAsync("hanna");
        await AddAsync(owner, "A secret");

        Assert.Equal(before, await AskAsync());
    }

    [Fact]
    public async Task Chart_OfAKnotThatAnOwnRuleSpeaksOf_MarksItsAreaAsOurs()
    {
        using var owner = await app.SignedInAsync("hanna");
        var number = await AddAsync(owner, "Heels", ("Form.Zones", "heel"), ("Form.Targets[0].Area", "ql"), ("Form.Targets[0].Side", "same"), ("Form.Targets[0].Relation", "above"));
        await owner.SubmitAsync(await owner.GetAsync($"/anatomy/rules/{number}"), Form, ("Form.Why", "The waist may feed it."));
        using var chart = await OpenChart.OfNoraAsync(app);
        var (knot, page) = await chart.MarkAsync("heel", "left");

        var open = await chart.ShowAsync($"?knot={knot}&area=ql-left");

        Assert.Contains("Our rule", page.Text("#area-ql-left .evidence"), StringComparison.Ordinal);
        Assert.Equal($"The waist may feed it. (This clinic’s own rule O{number}, version 2)", open.Text("#area-ql-left .why"));
        await owner.SubmitAsync(await owner.GetAsync("/anatomy/rules"), $"form[action$='/rules/{number}/use']", ("isEnabled", "false"));
        Assert.Empty((await chart.ShowAsync($"?knot={knot}")).Document.QuerySelectorAll("#area-ql-left"));
    }

    private static List<KeyValuePair<string, string>> Answers(string name) =>
    [
        new("Form.Name", name), new("Form.Zones", "scap_medial_border"), new("Form.Targets[0].Area", "lat"), new("Form.Targets[0].Side", "both"),
        new("Form.Targets[0].Relation", "near"), new("Form.Targets[0].Rank", "1"), new("Form.Direct", "hold-back"),
        new("Form.Why", "A strong pull in the water may feed it."), new("Form.Source", "Our own visits"),
    ];

    /// <summary>Adds a rule by the form and gives its number.</summary>
    private async Task<int> AddAsync(Visitor owner, string name, params (string Name, string? Value)[] others)
    {
        var answers = Answers(name).Select(answer => (answer.Key, (string?)answer.Value)).Where(answer => others.All(other => other.Name != answer.Key)).Concat(others).ToArray();
        Assert.Equal("/anatomy/rules", (await owner.SubmitAsync(await owner.GetAsync("/anatomy/rules/new"), Form, answers)).Location);
        return await NextNumberAsync() - 1;
    }

    private async Task<int> NextNumberAsync()
    {
        await using var db = app.Open();
        return (await db.OwnRules.MaxAsync(rule => (int?)rule.Number, Token) ?? 0) + 1;
    }

    private async Task<int> VersionsAsync(int number)
    {
        await using var db = app.Open();
        return await db.OwnRules.CountAsync(rule => rule.Number == number, Token);
    }

    private static async Task<VisitedPage> PostAsync(Visitor visitor, string path, IEnumerable<KeyValuePair<string, string>> answers, string tokenFrom = "/anatomy/rules/new")
    {
        var token = (await visitor.GetAsync(tokenFrom)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(answers.Append(new("__RequestVerificationToken", token)));
        using var answer = await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), body, Token);
        return new VisitedPage(
            path, answer.StatusCode, answer.Headers.Location?.OriginalString, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token)));
    }
}
