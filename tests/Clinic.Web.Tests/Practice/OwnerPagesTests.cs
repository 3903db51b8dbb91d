using System.Net;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

/// <summary>Who opens the pages on which the clinic is set up, and what they say of an empty one.</summary>
public sealed class OwnerPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/practice", "/practice/services", "/practice/services/new", "/practice/services/massage-60", "/practice/therapists", "/practice/therapists/new",
        "/practice/therapists/ines-moreau", "/practice/rooms", "/practice/closures", "/practice/settings",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfTheOwner_OpensForNobodyElse(string path)
    {
        using var stranger = app.NewVisitor();
        using var owner = await app.SignedInAsync("hanna");
        using var therapist = await app.SignedInAsync("ines");
        using var desk = await app.SignedInAsync("desk");

        Assert.StartsWith("/accounts/sign-in", (await stranger.GetAsync(path)).Location, StringComparison.Ordinal);
        Assert.Equal("/problem/403", (await therapist.GetAsync(path)).Location?.Split('?')[0]);
        Assert.Equal("/problem/403", (await desk.GetAsync(path)).Location?.Split('?')[0]);
        var page = await owner.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual("", page.Heading);
        Assert.Contains("Practice", page.Texts("header nav a"));
        Assert.DoesNotContain("Practice", (await desk.GetAsync("/booking/appointments")).Texts("header nav a"));
    }

    [Theory]
    [InlineData("services/massage-60")]
    [InlineData("services/massage-60/offer")]
    [InlineData("services/massage-60/order")]
    [InlineData("therapists/ines-moreau")]
    [InlineData("therapists/ines-moreau/activity")]
    [InlineData("own-therapist")]
    [InlineData("photos/ines-moreau")]
    [InlineData("photos/ines-moreau/removal")]
    [InlineData("rooms")]
    [InlineData("closures")]
    [InlineData("settings")]
    public async Task Post_OfATherapist_ChangesNothing(string path)
    {
        using var ines = await app.SignedInAsync("ines");
        var token = (await ines.GetAsync("/booking/appointments")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("isOffered", "false"), new("isActive", "false"), new("Form.Name", "Hers")]);

        using var answer = await ines.Http.PostAsync(new Uri($"/practice/{path}", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/problem/403", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString, StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.True(await db.Services.AllAsync(service => service.IsOffered, TestContext.Current.CancellationToken));
        Assert.False(await db.TreatmentRooms.AnyAsync(room => room.Name == "Hers", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/practice/services/nothing")]
    [InlineData("/practice/services/a%20b")]
    [InlineData("/practice/therapists/nobody")]
    [InlineData("/practice/therapists/%ED%A0%80")]
    [InlineData("/practice/photos/nobody/1")]
    [InlineData("/practice/photos/ines-moreau/1")]
    public async Task Page_OfNothing_Is404(string path)
    {
        using var owner = await app.SignedInAsync("hanna");

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(path)).Status);
    }

    /// <summary>From an empty database to open times by pages alone, by an owner whom `create-owner` made without --therapist.</summary>
    [Fact]
    public async Task NewClinic_SetUpByPagesAlone_CanBeBooked()
    {
        const string password = "rivers bend in autumn";
        await using var database = await TestDatabase.EmptyAsync();
        (await database.VerbAsync(
            [
                "create-owner", "--name", "Zoé Müller", "--email", "zoe@clinic.example", "--practice", "Aare Massage", "--street", "Aareweg 1", "--town", "Bern",
                "--phone", "031 555 01 42", "--time-zone", "Europe/Zurich", "--currency", "CHF", "--emergency-number", "144", "--paper", "a4",
            ],
            new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["CLINIC_OWNER_PASSWORD"] = password })).ShouldBeDone(
                "Made the practice Aare Massage and its owner: Zoé Müller, signs in as zoe@clinic.example.\n");
        await using var clinic = new OpenedClinic(database);
        using var zoe = clinic.NewVisitor();
        await zoe.SubmitAsync(await zoe.GetAsync("/accounts/sign-in"), "form", ("Email", "zoe@clinic.example"), ("Password", password));

        var empty = await zoe.GetAsync("/practice");
        var self = await zoe.FollowAsync(await zoe.SubmitAsync(await zoe.GetAsync("/practice/therapists"), "form[action$='own-therapist']"));
        await zoe.SubmitAsync(
            await zoe.GetAsync("/practice/services/new"), "main form", ("Form.Name", "Massage"), ("Form.Description", "An hour."), ("Form.Price", "120"),
            ("Form.Therapists", "zoe-muller"));
        await zoe.SubmitAsync(await zoe.GetAsync("/practice/rooms"), "form#add", ("Form.Name", "Room 1"));
        var half = await zoe.GetAsync("/practice");
        await zoe.SubmitAsync(
            await zoe.GetAsync("/availability/hours/zoe-muller"), "form[action$='/zoe-muller'][method=post]",
            ("Form.Days[0].Blocks[0].From", "09:00"), ("Form.Days[0].Blocks[0].Until", "12:00"));
        var ready = await zoe.GetAsync("/practice");

        Assert.Equal(5, empty.Document.QuerySelectorAll(".steps .is-missing").Length);
        Assert.Equal("Zoé Müller", self.Heading);
        Assert.Equal(["Hours (missing)"], half.Texts(".steps .is-missing h2"));
        Assert.Empty(ready.Document.QuerySelectorAll(".steps .is-missing"));
        Assert.Equal("Clients can book", ready.Text(".notice-title"));
        // Monday 23 November, on the clinic's clock.
        var slots = (await zoe.Http.ReadAsync("/api/v1/availability?service=massage&from=2026-11-23&days=1")).Json.GetProperty("slots").EnumerateArray().ToList();
        Assert.Equal("2026-11-23T09:00:00+01:00", slots[0].GetProperty("start").GetString());
        Assert.All(slots, slot => Assert.Equal("zoe-muller", slot.GetProperty("therapist").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await zoe.GetAsync("/availability/hours")).Status);
        await using var db = clinic.Open();
        Assert.Equal(1, await db.UserRoles.CountAsync(role => db.Roles.Any(one => one.Id == role.RoleId && one.Name == "therapist"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OwnTherapist_OfSomebodyElse_IsNotGiven()
    {
        await using var database = await TestDatabase.DemoAsync();
        (await database.VerbAsync(
            ["create-owner", "--name", "Zoé Müller", "--email", "zoe@clinic.example"], new() { ["CLINIC_OWNER_PASSWORD"] = "knots let go slowly" }))
            .ShouldBeDone("Made an owner of Riverbend Massage Therapy: Zoé Müller, signs in as zoe@clinic.example.\n");
        await using var clinic = new OpenedClinic(database);
        using var zoe = clinic.NewVisitor();
        await zoe.SignInAsync("zoe@clinic.example");
        var list = await zoe.GetAsync("/practice/therapists");
        var token = list.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("therapist", "ines-moreau")]);
        using var answer = await zoe.Http.PostAsync(new Uri("/practice/own-therapist", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(list.Document.QuerySelectorAll("select option[value='ines-moreau']"));
        await using var db = clinic.Open();
        Assert.Null((await db.Users.SingleAsync(user => user.Email == "zoe@clinic.example", TestContext.Current.CancellationToken)).TherapistId);
    }
}
