using System.Net;
using Clinic.Data.HomeCare;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare.Library;

/// <summary>The library's pages. Each test words an exercise of its own.</summary>
[Collection<LibraryApp>]
public sealed class ExercisesTests(ClinicApp app)
{
    private const string Form = "form.set-form";
    private const string List = "/home-care/exercises";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_OwnerAndTherapist_FindByEachQuestionWithoutScript()
    {
        using var hanna = await app.SignedInAsync("hanna");
        using var ines = await app.SignedInAsync("ines");
        using var desk = await app.SignedInAsync("desk");
        Assert.StartsWith("/problem/403", (await desk.GetAsync(List)).Location, StringComparison.Ordinal);
        Assert.Equal("Exercises", (await hanna.GetAsync(List)).Document.QuerySelector("h1")!.FirstChild!.TextContent);

        var page = await ines.GetAsync(List);
        Assert.All(page.Document.QuerySelectorAll(".pick-pics"), picture => Assert.StartsWith($"{List[..10]}/figures/", picture.GetAttribute("src")!, StringComparison.Ordinal));
        var found = await ines.SubmitAsync(page, "form[role=search]", ("q", "wall ball"), ("area", "glute_side"), ("stage", "self-massage"), ("position", "standing"), ("kit", "ball"));

        Assert.Equal(["Ball on the wall, side of the hip"], found.Texts(".library b"));
        Assert.Equal("wall ball", found.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains("Nothing found", (await ines.GetAsync($"{List}?q=%00{new string('x', 3000)}&area=made-up&muscle=none")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(["E04", "E05", "E17", "E18"], (await ines.GetAsync($"{List}?muscle=latissimus+dorsi")).Texts(".library .tag:first-child").Where(id => id[0] == 'E'));
    }

    [Fact]
    public async Task Update_ProgramsExercise_MakesAVersionAndTheWayBackAnother()
    {
        using var ines = await app.SignedInAsync("ines");
        var before = ExerciseLibrary.Get("E01");

        var saved = await ines.FollowAsync(await ines.SubmitAsync(
            await ines.GetAsync($"{List}/E01/edit"), Form, ("Form.Name", " Doorway lean 🚪 "), ("Form.Steps", "Stand in a doorway.\r\n\r\nLean in."), ("Form.Hold", "20"),
            ("Form.ModifyIf[frozen_shoulder]", "hands by your hips")));

        Assert.Equal("Doorway lean 🚪", saved.Text(".exercise h3"));
        Assert.Equal(["Stand in a doorway.", "Lean in."], saved.Texts(".exercise ol li"));
        Assert.Contains("Hold 20 seconds", saved.Text(".dose"), StringComparison.Ordinal);
        Assert.Equal(["Version 2: Doorway lean 🚪", "Version 1: Doorway chest stretch"], saved.Texts("#history ~ ol a"));
        Assert.Contains("Ines Moreau, Friday 20 November 2026", saved.Text("#history ~ ol li"), StringComparison.Ordinal);
        await using var db = app.Open();
        var kept = (await db.ExerciseCatalogueAsync(Token)).Find("E01")!;
        Assert.Equal(
            (2, before.Slug, 20, "hands by your hips"), (kept.Version, kept.Exercise.Slug, kept.Exercise.Dose.HoldSeconds, kept.Exercise.ModifyIf["frozen_shoulder"]));
        Assert.Equal((before.Serves, before.AvoidIf, before.Kit), (kept.Exercise.Serves, kept.Exercise.AvoidIf, kept.Exercise.Kit), (a, b) =>
            a.Serves.SequenceEqual(b.Serves) && a.AvoidIf.Order().SequenceEqual(b.AvoidIf.Order()) && a.Kit.SequenceEqual(b.Kit));

        // What says the same makes no version, here and where the program's text stands.
        await ines.SubmitAsync(await ines.GetAsync($"{List}/E01/edit"), Form);
        await ines.SubmitAsync(await ines.GetAsync($"{List}/E03/edit"), Form);
        Assert.False(await db.ExerciseVersions.AnyAsync(version => version.ExerciseId == "E03", Token));
        var old = await ines.GetAsync($"{List}/E01/versions/1");
        Assert.Equal("This is version 1; version 2 is given now", old.Text(".notice-title"));
        var back = await ines.FollowAsync(await ines.SubmitAsync(old, "form[action$='/versions']"));
        Assert.Equal(before.Name, back.Text(".exercise h3"));
        Assert.Equal(3, back.Document.QuerySelectorAll("#history ~ ol li").Length);
        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(old, "form[action$='/versions']")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"{List}/E01/versions/9")).Status);
    }

    [Fact]
    public async Task Create_CopyOfOne_IsTheClinicsOwnAndCanBeHidden()
    {
        using var hanna = await app.SignedInAsync("hanna");
        var source = await hanna.GetAsync($"{List}/E22");
        var copy = await hanna.GetAsync(source.Document.QuerySelector("a[href*='new?from']")!.GetAttribute("href")!);
        Assert.Equal("Shoulder blade squeeze", copy.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));

        var made = await hanna.FollowAsync(await hanna.SubmitAsync(
            copy, Form, ("Form.Name", "Blade squeeze, long"), ("Form.Serves", "posture"), ("Form.OtherKit", "a broom stick"), ("Form.RequiresAny", "e21")));

        var id = made.Path.Split('/')[^1];
        Assert.Matches("^C[0-9]{2}$", id);
        Assert.Equal(["Version 1: Blade squeeze, long"], made.Texts("#history ~ ol a"));
        Assert.Contains("Only together with one ofBreastbone lift", made.Text("[aria-labelledby=facts]"), StringComparison.Ordinal);
        Assert.Contains("A broom stick.", made.Text("[aria-labelledby=facts]"), StringComparison.Ordinal);
        await using (var db = app.Open())
        {
            Assert.NotNull(OwnFigures.Draw((await db.ExerciseCatalogueAsync(Token)).Find(id)!.Poses!).Figures);
        }

        var hidden = await hanna.FollowAsync(await hanna.SubmitAsync(made, "form[action$='/offer']", ("isGiven", "false")));
        Assert.Contains("Hidden: it is not offered", hidden.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Hidden", (await hanna.GetAsync($"{List}?q={id}")).Texts(".library .tag"));
        Assert.DoesNotContain(id, await GivenAsync());
        await hanna.SubmitAsync(made, "form[action$='/offer']", ("isGiven", "false"));
        await hanna.SubmitAsync(hidden, "form[action$='/offer']", ("isGiven", "true"));
        Assert.Contains(id, await GivenAsync());

        async Task<IReadOnlyList<string>> GivenAsync()
        {
            await using var db = app.Open();
            return [.. (await db.ExerciseCatalogueAsync(Token)).Given.Select(entry => entry.Id)];
        }
    }

    [Fact]
    public async Task Update_SelfMassageForAnAreaThatIsNotPressed_IsRefusedWithTheReason()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"{List}/E14/edit");

        var refused = await ines.SubmitAsync(page, Form, ("Form.Serves", "upper_trap"), ("Form.Serves", "neck_front"), ("Form.Serves", "abdomen"));
        var copied = await ines.SubmitAsync(
            await ines.GetAsync($"{List}/new?from=E12"), Form, ("Form.Stage", "self-massage"), ("Form.Name", "Press the neck"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            "A self-massage cannot be for “Front of the neck”: no pressure there at home, vessels and nerves lie near. "
            + "A self-massage cannot be for “Belly”: it may be stretched at home, not pressed",
            refused.Text(".error-summary a"));
        Assert.Equal(["neck_front", "upper_trap", "abdomen"], refused.Document.QuerySelectorAll("[name='Form.Serves'][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, copied.Status);
        Assert.Equal("Press the neck", copied.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        await using var db = app.Open();
        Assert.Equal(1, (await db.ExerciseCatalogueAsync(Token)).Find("E14")!.Version);
    }

    [Theory]
    [InlineData("Form.Name", "61", "Use at most 60 characters; this has 61")]
    [InlineData("Form.Name", "", "Give it a name, such as “Doorway chest stretch”")]
    [InlineData("Form.Name", "a\u0001b", "There is a sign in it that cannot be stored: write it again")]
    [InlineData("Form.Feel", "10000", "Use at most 160 characters; this has 10000")]
    [InlineData("Form.Steps", "One\nTwo\nThree\nFour\nFive", "Write at most 4 lines; these are 5")]
    [InlineData("Form.Steps", "121", "Line 1 has 121 characters; use at most 120")]
    [InlineData("Form.StopIf", " \n ", "Say when to ease off, at least one line")]
    [InlineData("Form.StopIf", "a\u0001b", "There is a sign in it that cannot be stored: write it again")]
    [InlineData("Form.PerWeek", "8", "Write a whole number from 1 to 7")]
    [InlineData("Form.Hold", "half a minute", "Write a whole number from 0 to 600")]
    [InlineData("Form.Side", "left", "Choose one of these")]
    [InlineData("Form.Serves", null, "Choose at least one area it is for")]
    [InlineData("Form.RequiresAny", "E22, E99", "Write ids of other exercises of this library, such as E22, E25")]
    [InlineData("Form.ModifyIf[wrist_pain]", "121", "Use at most 120 characters; this has 121")]
    public async Task Update_WrongAnswer_IsToldAtTheFieldAndAllIsKept(string field, string? answer, string told)
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"{List}/E23/edit");
        var typed = int.TryParse(answer, out var length) && length > 60 ? new string('x', length) : answer;
        if (answer == "left")
        {
            page.Document.QuerySelector("[name='Form.Side'][value=sore]")!.SetAttribute("value", answer);
        }

        var refused = await ines.SubmitAsync(page, Form, (field, typed), ("Form.Easier", "<i>Kept</i> 🙂"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([told], refused.Texts(".error-summary a"));
        var target = refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href")![1..];
        Assert.NotNull(refused.Document.GetElementById(target));
        Assert.Equal("<i>Kept</i> 🙂", refused.Document.QuerySelector("#Form_Easier")!.TextContent.Trim());
        if (length > 60)
        {
            var kept = refused.Document.GetElementById(target)!;
            Assert.Equal(typed, kept.GetAttribute("value") ?? kept.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Update_OvertakenOrAtOnce_AnswersConflictAndKeepsTheText()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"{List}/E24/edit");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => ines.SubmitAsync(page, Form, ("Form.Name", $"Chin tuck {number}"))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        var overtaken = answers.First(answer => answer.Status == HttpStatusCode.Conflict);
        var name = overtaken.Document.QuerySelector("#Form_Name")!.GetAttribute("value")!;
        Assert.StartsWith("Chin tuck ", name, StringComparison.Ordinal);
        Assert.Contains("Somebody else changed this", overtaken.Text(".error-summary"), StringComparison.Ordinal);
        var again = await ines.FollowAsync(await ines.SubmitAsync(overtaken, Form));
        Assert.Equal(name, again.Text(".exercise h3"));
        Assert.Equal(3, again.Document.QuerySelectorAll("#history ~ ol li").Length);
    }

    [Fact]
    public async Task Create_HardWords_AreWarnedOfAndNotRefused()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"{List}/new");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ines.SubmitAsync(page, Form)).Status);
        (string, string?)[] answers =
        [
            ("Form.Name", "Scapular retraction"), ("Form.Serves", "interscapular"), ("Form.Position", "Sitting"), ("Form.AltText", "Somebody demonstrates scapular retraction."),
            ("Form.Steps", "Maintain continuous scapular retraction throughout the entire concentric contraction."), ("Form.Feel", "Muscular activation."),
            ("Form.StopIf", "neurological symptoms"), ("Form.Source", "Our own"),
        ];

        var check = await ines.SubmitAsync(page, Form, [.. answers, ("check", "true")]);
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.StartsWith("Hard to read: grade 1", check.Text(".notice-title"), StringComparison.Ordinal);
        Assert.Contains("The hardest: “", check.Text(".notice"), StringComparison.Ordinal);

        var saved = await ines.FollowAsync(await ines.SubmitAsync(check, Form));
        Assert.Equal("Scapular retraction", saved.Text(".exercise h3"));
        Assert.NotNull(saved.Document.QuerySelector(".notice-ochre"));
        Assert.Matches("^Reads at grade [01]([.][0-9])?: easy enough for a sheet.$", (await ines.GetAsync($"{List}/E10")).Text("#grade"));
    }

    [Theory]
    [InlineData("/C99")]
    [InlineData("/E99/edit")]
    [InlineData("/new?from=E99")]
    public async Task Exercise_ThatIsNotThere_Is404(string path)
    {
        using var ines = await app.SignedInAsync("ines");

        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(List + path)).Status);
    }
}
