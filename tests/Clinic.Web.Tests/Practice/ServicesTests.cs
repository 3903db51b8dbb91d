using System.Net;
using System.Text.Json;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class ServicesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly (string Name, string? Value)[] HotStones =
    [
        ("Form.Name", "Hot stones"), ("Form.Description", "Warm and slow."), ("Form.Minutes", "45"), ("Form.Price", "80,50"), ("Form.Channels", "in-person"),
        ("Form.Therapists", "tom-adebayo"), ("Form.Colour", "plum"), ("Form.NewClients", "request"), ("Form.Agreement", "I come in time.\r\nI pay."),
    ];

    [Fact]
    public async Task Create_GoodAnswers_OffersItUnderANameOfItsOwn()
    {
        using var owner = await app.SignedInAsync("hanna");

        var saved = await owner.SubmitAsync(await owner.GetAsync("/practice/services/new"), "main form", HotStones);
        await owner.SubmitAsync(await owner.GetAsync("/practice/services/new"), "main form", HotStones);

        Assert.Equal("/practice/services", saved.Location);
        await using var db = app.Open();
        var service = await db.Services.Include(one => one.Therapists).SingleAsync(one => one.Slug == "hot-stones", TestContext.Current.CancellationToken);
        Assert.Equal((45, 15, 80.50m, ServiceColour.Plum), (service.Minutes, service.RecoveryMinutes, service.Price, service.Colour));
        Assert.Equal((ClientRule.Request, ClientRule.Open, "I come in time.\nI pay."), (service.NewClients, service.ExistingClients, service.Agreement));
        Assert.Equal(["tom-adebayo"], service.Therapists.Select(therapist => therapist.Slug));
        Assert.True(await db.Services.AnyAsync(one => one.Slug == "hot-stones-2", TestContext.Current.CancellationToken));
        Assert.NotEmpty(await app.SlotsAsync("hot-stones", "2026-11-24"));
        Assert.All(await app.SlotsAsync("hot-stones", "2026-11-24"), slot => Assert.Equal("tom-adebayo", slot.GetProperty("therapist").GetString()));
    }

    [Fact]
    public async Task Update_Offer_ChangesWhatTheApiSays()
    {
        using var owner = await app.SignedInAsync("hanna");
        Task<VisitedPage> FormAsync() => owner.GetAsync("/practice/services/massage-30");

        await owner.SubmitAsync(await FormAsync(), "main form", ("Form.Name", "Short massage"), ("Form.Price", "70"), ("Form.Minutes", "40"), ("Form.Therapists", "ines-moreau"));

        var changed = await ServiceAsync("massage-30");
        Assert.Equal(("Short massage", 70, 40), (changed!.Value.GetProperty("name").GetString(), changed.Value.GetProperty("price").GetDecimal(), changed.Value.GetProperty("minutes").GetInt32()));
        Assert.DoesNotContain("massage-30", await GivesAsync("tom-adebayo"));
        Assert.Contains("massage-30", await GivesAsync("ines-moreau"));
        Assert.All(await app.SlotsAsync("massage-30", "2026-11-24"), slot => Assert.Equal("ines-moreau", slot.GetProperty("therapist").GetString()));

        await owner.SubmitAsync(await FormAsync(), "main form", ("Form.Skills", "pregnancy"));
        Assert.DoesNotContain("massage-30", await GivesAsync("ines-moreau"));
        Assert.Empty(await app.SlotsAsync("massage-30", "2026-11-24"));
        Assert.Contains("Nobody who gives it has the skill it needs", (await owner.GetAsync("/practice/services")).Text(".agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_TakenOffAndPutBack_LeavesAndComesBackToEveryList()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();

        await owner.SubmitAsync(await owner.GetAsync("/practice/services"), "form[action$='/massage-90/offer']", ("isOffered", "false"));

        Assert.Null(await ServiceAsync("massage-90"));
        Assert.Equal(404, (await visitor.Http.ReadAsync("/api/v1/availability?service=massage-90")).Status);
        Assert.DoesNotContain("Massage, 90 minutes", (await visitor.GetAsync("/")).Text(".prices"), StringComparison.Ordinal);
        Assert.DoesNotContain("Massage, 90 minutes", (await visitor.GetAsync("/booking")).Text("main"), StringComparison.Ordinal);
        await owner.SubmitAsync(await owner.GetAsync("/practice/services"), "form[action$='/massage-90/offer']", ("isOffered", "true"));
        Assert.NotNull(await ServiceAsync("massage-90"));
    }

    [Fact]
    public async Task Order_Down_ChangesThePriceList()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();
        var before = (await visitor.GetAsync("/")).Texts(".prices th b");

        await owner.SubmitAsync(await owner.GetAsync("/practice/services"), "form[action$='/pain-consult/order']", ("to", "down"));
        var after = (await visitor.GetAsync("/")).Texts(".prices th b");
        await owner.SubmitAsync(await owner.GetAsync("/practice/services"), "form[action$='/pain-consult/order']", ("to", "up"));

        Assert.Equal([before[1], before[0], .. before.Skip(2)], after);
        Assert.Equal(before, (await visitor.GetAsync("/")).Texts(".prices th b"));
    }

    [Theory]
    [InlineData("Form.Name", "", "Give it a name")]
    [InlineData("Form.Name", "a\u0001b", "cannot be stored")]
    [InlineData("Form.Description", "  ", "Say in a sentence")]
    [InlineData("Form.Minutes", "4", "from 5 to 480")]
    [InlineData("Form.Minutes", "an hour", "from 5 to 480")]
    [InlineData("Form.Minutes", "99999999999", "from 5 to 480")]
    [InlineData("Form.Prep", "-1", "from 0 to 120")]
    [InlineData("Form.Recovery", "121", "from 0 to 120")]
    [InlineData("Form.Price", "-5", "Write an amount")]
    [InlineData("Form.Price", "1.005", "Write an amount")]
    [InlineData("Form.Price", "100000", "Write an amount")]
    [InlineData("Form.Notice", "-1", "from 0 to 20160")]
    [InlineData("Form.Horizon", "0", "from 1 to 730")]
    [InlineData("Form.Step", "1", "from 5 to 480")]
    public async Task Create_WrongAnswer_IsSaidAtItsFieldAndNothingIsLost(string field, string typed, string words)
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/services/new");

        var refused = await owner.SubmitAsync(form, "main form", [.. HotStones.Where(answer => answer.Name != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var id = field.Replace('.', '_');
        Assert.Contains(words, refused.Text($"#{id}-wrong"), StringComparison.Ordinal);
        Assert.Equal($"#{id}", refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Contains("I come in time.", refused.Text("#Form_Agreement"), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[name='Form.Colour'][value=plum][checked]"));
        Assert.NotNull(refused.Document.QuerySelector("input[name='Form.Therapists'][value=tom-adebayo][checked]"));
        Assert.Null(refused.Document.QuerySelector("input[name='Form.Therapists'][value=ines-moreau][checked]"));
    }

    [Fact]
    public async Task Create_ForeignAndNonsenseChoices_AreRefused()
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/services/new");
        var token = form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] fields =
        [
            ("Form.Name", "Bad"), ("Form.Description", "Bad"), ("Form.Minutes", "30"), ("Form.Prep", "0"), ("Form.Recovery", "0"), ("Form.Price", "1"),
            ("Form.Channels", "by-pigeon"), ("Form.Colour", "7"), ("Form.NewClients", "open"), ("Form.ExistingClients", ""),
            ("Form.Therapists", "nobody"), ("Form.Rooms", "x"), ("Form.Rooms", Guid.NewGuid().ToString()), ("Form.Skills", "2"), ("Form.AsksRegion", "perhaps"),
        ];
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);

        using var answer = await owner.Http.PostAsync(new Uri("/practice/services", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(["Channels", "Colour", "ExistingClients", "Therapists", "Rooms", "Skills"], field => Assert.Contains($"Form_{field}-wrong", page, StringComparison.Ordinal));
        await using var db = app.Open();
        Assert.False(await db.Services.AnyAsync(service => service.Name == "Bad", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Update_MoreThanTheFormAsks_IsNotTaken()
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/services/pain-consult");
        var token = form.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] fields =
        [
            ("Form.Name", "Talk"), ("Form.Description", "15 minutes."), ("Form.Minutes", "15"), ("Form.Prep", "0"), ("Form.Recovery", "0"), ("Form.Price", "0"),
            ("Form.Channels", "phone"), ("Form.Colour", "petrol"), ("Form.NewClients", "open"), ("Form.ExistingClients", "open"), ("Form.Therapists", "ines-moreau"),
            ("Form.Slug", "other"), ("Slug", "other"), ("Form.Id", Guid.NewGuid().ToString()), ("Form.DisplayOrder", "99"), ("Form.IsOffered", "false"), ("IsOffered", "false"),
        ];
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);

        using var answer = await owner.Http.PostAsync(new Uri("/practice/services/pain-consult", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = app.Open();
        var service = await db.Services.SingleAsync(one => one.Slug == "pain-consult", TestContext.Current.CancellationToken);
        Assert.Equal(("Talk", true), (service.Name, service.IsOffered));
        Assert.NotEqual(99, service.DisplayOrder);
    }

    [Fact]
    public async Task Update_ChangedBySomebodyElseMeanwhile_IsSaidAndKeepsWhatWasTyped()
    {
        using var owner = await app.SignedInAsync("hanna");
        var first = await owner.GetAsync("/practice/services/massage-60");
        var second = await owner.GetAsync("/practice/services/massage-60");
        await owner.SubmitAsync(first, "main form", ("Form.Price", "111"));

        var told = await owner.SubmitAsync(second, "main form", ("Form.Description", "Mine"));
        var saved = await owner.SubmitAsync(told, "main form");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Somebody else changed this", told.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Mine", told.Text("#Form_Description"));
        Assert.Equal("/practice/services", saved.Location);
    }

    private async Task<JsonElement?> ServiceAsync(string slug)
    {
        using var visitor = app.NewVisitor();
        var services = (await visitor.Http.ReadAsync("/api/v1/services")).Json.GetProperty("services").EnumerateArray();
        return services.Select(service => (JsonElement?)service).FirstOrDefault(service => service!.Value.GetProperty("slug").GetString() == slug);
    }

    private async Task<IReadOnlyList<string?>> GivesAsync(string therapist)
    {
        using var visitor = app.NewVisitor();
        var therapists = (await visitor.Http.ReadAsync("/api/v1/therapists")).Json.GetProperty("therapists").EnumerateArray();
        return [.. therapists.Single(one => one.GetProperty("slug").GetString() == therapist).GetProperty("services").EnumerateArray().Select(service => service.GetString())];
    }
}
