using System.Net;
using Clinic.Data.HomeCare;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Testing;
using Clinic.Web.Features.HomeCare.Figures;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare;

/// <summary>Each test takes an exercise of its own.</summary>
public sealed class OwnPosesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Form = "#poses";

    [Fact]
    public async Task Edit_IsForTherapistsAndTheOwner()
    {
        using var visitor = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");
        using var owner = await app.SignedInAsync("hanna");

        Assert.StartsWith("/accounts/sign-in", (await visitor.GetAsync(AddressOf("E01"))).Location, StringComparison.Ordinal);
        Assert.StartsWith("/problem/403", (await desk.GetAsync(AddressOf("E01"))).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(AddressOf("E01"))).Status);
    }

    [Theory]
    [InlineData("/home-care/exercises/E99/poses")]
    [InlineData("/home-care/exercises/E01/poses?from=E99")]
    public async Task Edit_NoSuchExercise_IsNotThere(string address)
    {
        using var ines = await app.SignedInAsync("ines");

        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Draw_AMovedJointAndAThing_ShowsThemAndSavesNothing()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync(AddressOf("E02"));

        var moved = await ines.SubmitAsync(page, Form, ("End[j.head]", "-35"), ("who", "older"), ("do", "draw"));
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.NotEqual(PicturesOf(page), PicturesOf(moved));
        Assert.Equal("-35", moved.Document.QuerySelector("[name='End[j.head]']")!.GetAttribute("value"));

        var added = await ines.SubmitAsync(moved, Form, ("add-Start", "ball"), ("do", "Start:add"));
        Assert.Contains("Ball", added.Texts("summary"));
        Assert.Equal("-35", added.Document.QuerySelector("[name='End[j.head]']")!.GetAttribute("value"));
        Assert.Equal(0, await SavedAsync("E02"));
    }

    [Fact]
    public async Task Save_Changed_IsTheNextVersionAndItsPicture()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync(AddressOf("E03") + "?from=E04");

        var answer = await ines.PressAsync(page, "button[value=save]", ("Start[j.head]", "12"), ("do", "save"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var exercise = await FindAsync("E03");
        Assert.Equal((2, "Ines Moreau"), (exercise.Version, exercise.SavedByName.Split(',')[0]));
        Assert.Empty(OwnFigures.Draw(exercise.Poses!).Problems);
        var shown = await ines.FollowAsync(answer);
        Assert.Contains("The clinic’s own pictures. Version 2.", shown.Text(".page-head"), StringComparison.Ordinal);

        await using var db = app.Open();
        var catalogue = await db.ExerciseCatalogueAsync(TestContext.Current.CancellationToken);
        var address = FiguresController.AddressOf(catalogue.Find("E03")!, mirrored: true, FigureKind.Older);
        using var picture = await ines.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal(
            ScreenFigure.Of("E03", mirrored: true, FigureKind.Older, exercise.Poses).Svg,
            await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var back = await ines.PressAsync(shown, "button[value=program]", ("do", "program"));
        Assert.Equal(HttpStatusCode.Redirect, back.Status);
        Assert.Null((await FindAsync("E03")).Poses);
    }

    [Fact]
    public async Task Save_AnOvertakenVersion_IsToldAndKept()
    {
        using var ines = await app.SignedInAsync("ines");
        using var hanna = await app.SignedInAsync("hanna");
        var mine = await ines.GetAsync(AddressOf("E05"));
        var hers = await hanna.GetAsync(AddressOf("E05"));
        await hanna.PressAsync(hers, "button[value=save]", ("do", "save"));

        var answer = await ines.PressAsync(mine, "button[value=save]", ("Start[j.neck]", "44"), ("do", "save"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("44", answer.Document.QuerySelector("[name='Start[j.neck]']")!.GetAttribute("value"));
        Assert.Equal(1, await SavedAsync("E05"));
        var again = await ines.PressAsync(answer, "button[value=save]", ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(3, (await FindAsync("E05")).Version);
    }

    [Theory]
    [InlineData("Start[j.neck]", "900", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Start[j.neck]", "a", HttpStatusCode.UnprocessableEntity)]
    [InlineData("poses", "{}", HttpStatusCode.BadRequest)]
    [InlineData("poses", "", HttpStatusCode.BadRequest)]
    [InlineData("version", "x", HttpStatusCode.BadRequest)]
    public async Task Save_BadInput_IsRefused(string field, string value, HttpStatusCode status)
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync(AddressOf("E06"));

        var answer = await ines.PressAsync(page, "button[value=save]", (field, value), ("do", "save"));

        Assert.Equal(status, answer.Status);
        Assert.Equal(0, await SavedAsync("E06"));
    }

    private static string AddressOf(string exercise) => $"/home-care/exercises/{exercise}/poses";

    private static string PicturesOf(VisitedPage page) => page.Document.QuerySelector("[data-pictures] svg")!.OuterHtml;

    private async Task<int> SavedAsync(string exercise)
    {
        await using var db = app.Open();
        return await db.ExerciseVersions.CountAsync(version => version.ExerciseId == exercise);
    }

    private async Task<Domain.HomeCare.Library.ExerciseVersion> FindAsync(string exercise)
    {
        await using var db = app.Open();
        return await db.ExerciseVersions.AsNoTracking().Where(version => version.ExerciseId == exercise)
            .OrderByDescending(version => version.Version).FirstAsync();
    }
}
