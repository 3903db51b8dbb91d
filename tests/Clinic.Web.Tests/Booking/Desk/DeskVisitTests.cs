using System.Net;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Desk;

public sealed class DeskVisitTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Visit_OfSomebodyElse_IsNotThere()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 1, 16));
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");
        var path = $"/booking/appointments/{visit.Id}";

        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/booking/appointments/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await tom.PostAsync($"{path}/move", ("Move.Day", "2026-12-02"), ("Move.Time", "10:00")));
        Assert.Equal(HttpStatusCode.NotFound, await tom.PostAsync($"{path}/cancellation"));
        Assert.Equal(HttpStatusCode.NotFound, await tom.PostAsync("/booking/appointments/status", ("set", $"{visit.Id}:arrived")));
        Assert.Equal(HttpStatusCode.NotFound, await tom.PostAsync("/booking/appointments/undo", ("change", Guid.NewGuid().ToString())));
        Assert.Equal(At(12, 1, 16), await StartAsync(visit));
    }

    [Fact]
    public async Task Move_WithTheForm_MovesAndCanBeUndone()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 2, 16));
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.GetAsync($"/booking/appointments/{visit.Id}");
        var moved = await desk.SubmitAsync(
            page, "form[action$='/move']", ("Move.Day", "2026-12-06"), ("Move.Time", "06:40"), ("Move.Minutes", "75"), ("Move.Therapist", "tom-adebayo"));
        var day = await desk.FollowAsync(moved);

        Assert.Equal("Moved: Nora Kaminski, now Sunday 6 December, 6:40 am, with Tom Adebayo.", day.Text(".done-line span"));
        await using (var after = app.Open())
        {
            var found = await after.Appointments.Include(one => one.Therapist).SingleAsync(one => one.Id == visit.Id, TestContext.Current.CancellationToken);
            Assert.Equal("Tom Adebayo", found.Therapist!.Name);
            Assert.Equal(TimeSpan.FromMinutes(75), found.EndsAt - found.StartsAt);
        }

        var undone = await desk.FollowAsync(await desk.SubmitAsync(
            day, "#undo", ("change", day.Document.QuerySelector(".done-line button")!.GetAttribute("value"))));

        Assert.Equal("Taken back: Nora Kaminski, Wednesday 2 December, 10:00 am, with Ines Moreau.", undone.Text(".done-line span"));
        Assert.Equal(At(12, 2, 16), await StartAsync(visit));
    }

    [Fact]
    public async Task Move_ByHand_OntoAnotherVisit_IsRefusedInWords()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 3, 16));
        await db.AppointmentAsync(await db.ClientAsync("Luc"), room: "Room 2", start: At(12, 3, 19));
        using var desk = await app.SignedInAsync("desk");

        var refused = await desk.PostAsJsonAsync($"/booking/appointments/{visit.Id}/move", ("Move.Day", "2026-12-03"), ("Move.Time", "13:30"));
        var done = await desk.PostAsJsonAsync($"/booking/appointments/{visit.Id}/move", ("Move.Day", "2026-12-03"), ("Move.Time", "08:00"));

        Assert.Equal(409, refused.Status);
        Assert.StartsWith("That time is taken.", refused.Json.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, done.Status);
        Assert.Equal("Moved: Nora Kaminski, now Thursday 3 December, 8:00 am, with Ines Moreau.", done.Json.GetProperty("words").GetString());
        Assert.Equal(At(12, 3, 14), await StartAsync(visit));
        Assert.Equal(200, (await desk.PostAsJsonAsync("/booking/appointments/undo", ("change", done.Json.GetProperty("undo").GetString()!))).Status);
        Assert.Equal(At(12, 3, 16), await StartAsync(visit));
    }

    [Theory]
    [InlineData("", "10:00", "60", "", "")]
    [InlineData("2026-12-05", "", "60", "", "")]
    [InlineData("2026-12-05", "25:00", "60", "", "")]
    [InlineData("2026-02-31", "10:00", "60", "", "")]
    [InlineData("2026-11-19", "10:00", "60", "", "")]
    [InlineData("1999-12-05", "10:00", "60", "", "")]
    [InlineData("2999-12-05", "10:00", "60", "", "")]
    [InlineData("2027-03-14", "02:30", "60", "", "")]
    [InlineData("2026-12-05", "10:00", "3", "", "")]
    [InlineData("2026-12-05", "10:00", "100000", "", "")]
    [InlineData("2026-12-05", "10:00", "60", "nobody", "")]
    [InlineData("2026-12-05", "10:00", "60", "", "garbage")]
    [InlineData("2026-12-05", "10:00", "60", "", "01935d5e-0000-7000-8000-000000000000")]
    public async Task Move_BadInput_IsRefusedAndTheFormShownAgain(string day, string time, string minutes, string therapist, string room)
    {
        await using var db = app.Open();
        var visit = await BookedAsync();
        using var desk = await app.SignedInAsync("desk");
        (string, string)[] fields = [("Move.Day", day), ("Move.Time", time), ("Move.Minutes", minutes), ("Move.Therapist", therapist), ("Move.Room", room)];

        var answer = await desk.PostAsJsonAsync($"/booking/appointments/{visit.Id}/move", fields);

        Assert.Equal(422, answer.Status);
        Assert.NotEmpty(answer.Json.GetProperty("title").GetString()!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await desk.PostAsync($"/booking/appointments/{visit.Id}/move", fields));
        Assert.Equal(visit.StartsAt, await StartAsync(visit));
    }

    [Fact]
    public async Task Move_FromAStalePage_IsRefused()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 8, 16));
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.GetAsync($"/booking/appointments/{visit.Id}");
        Assert.Equal(200, (await desk.PostAsJsonAsync($"/booking/appointments/{visit.Id}/move", ("Move.Day", "2026-12-08"), ("Move.Time", "14:00"))).Status);

        var answer = await desk.SubmitAsync(page, "form[action$='/move']", ("Move.Time", "09:00"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Somebody else changed this visit", answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_TherapistsOwn_GoesToNobodyElse()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(await db.ClientAsync("Luc"), "Tom", start: At(12, 9, 16));
        using var tom = await app.SignedInAsync("tom");

        var away = await tom.PostAsJsonAsync(
            $"/booking/appointments/{visit.Id}/move", ("Move.Day", "2026-12-09"), ("Move.Time", "14:00"), ("Move.Therapist", "ines-moreau"));
        var own = await tom.PostAsJsonAsync($"/booking/appointments/{visit.Id}/move", ("Move.Day", "2026-12-09"), ("Move.Time", "14:00"));

        Assert.Equal((422, 200), (away.Status, own.Status));
    }

    [Fact]
    public async Task Move_WithoutTheTokenOrByGet_ChangesNothing()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 10, 16));
        using var desk = await app.SignedInAsync("desk");
        var path = $"/booking/appointments/{visit.Id}/move";
        using var fields = new FormUrlEncodedContent([new("Move.Day", "2026-12-10"), new("Move.Time", "14:00")]);

        using var bare = await desk.Http.PostAsync(path, fields, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.GetAsync($"{path}?Move.Day=2026-12-10&Move.Time=14:00")).Status);
        Assert.Equal(At(12, 10, 16), await StartAsync(visit));
    }

    [Fact]
    public async Task DayList_OneClick_NotesArrivedDoneAndTakesItBack()
    {
        await using var app = new ClinicApp();
        using var desk = await app.SignedInAsync("desk");
        await using var db = app.Open();
        var visit = await db.TodaysAppointmentAsync();

        var before = await desk.GetAsync("/booking/appointments");
        var here = await desk.FollowAsync(await desk.SubmitAsync(before, "#set", ("set", $"{visit.Id}:arrived")));
        var done = await desk.FollowAsync(await desk.SubmitAsync(here, "#set", ("set", $"{visit.Id}:done")));
        var back = await desk.FollowAsync(await desk.SubmitAsync(done, "#undo", ("change", UndoOf(done))));

        Assert.Equal(["Arrived", "Done"], Buttons(before, "set"));
        Assert.Equal(("Here: Nora Kaminski.", "Here"), (here.Text(".done-line span"), here.Text(".agenda .tag-state")));
        Assert.Equal(("Done: Nora Kaminski.", "Done"), (done.Text(".done-line span"), done.Text(".agenda .tag-state")));
        Assert.Equal("Here", back.Text(".agenda .tag-state"));

        static string? UndoOf(VisitedPage page) => page.Document.QuerySelector(".agenda button[form=undo]")!.GetAttribute("value");
        static IEnumerable<string> Buttons(VisitedPage page, string form) =>
            page.Document.QuerySelectorAll($".agenda button[form={form}]").Select(button => button.FirstChild!.TextContent);
    }

    [Theory]
    [InlineData("garbage", 404)]
    [InlineData("{0}", 404)]
    [InlineData("{0}:arrived:done", 404)]
    [InlineData("01935d5e-0000-7000-8000-000000000000:arrived", 404)]
    [InlineData("{0}:dancing", 422)]
    [InlineData("{0}:Arrived", 422)]
    [InlineData("{0}:cancelled", 422)]
    [InlineData("{0}:arrived", 422)]
    [InlineData("{0}:no_show", 422)]
    public async Task Status_ThatCannotBe_IsRefused(string set, int status)
    {
        var visit = await BookedAsync();
        using var desk = await app.SignedInAsync("desk");

        // The visit is weeks ahead: nobody can have come or stayed away yet.
        var answer = await desk.PostAsJsonAsync(
            "/booking/appointments/status", ("set", set.Replace("{0}", visit.Id.ToString(), StringComparison.Ordinal)));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Cancelled_StandsStruckThroughAtTheEndAndCanComeBack()
    {
        await using var db = app.Open();
        var visit = await db.AppointmentAsync(start: At(12, 11, 16));
        await db.AppointmentAsync(await db.ClientAsync("Luc"), "Tom", "Room 2", At(12, 11, 16));
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.GetAsync($"/booking/appointments/{visit.Id}");

        var tooLong = await desk.PostAsync($"/booking/appointments/{visit.Id}/cancellation", ("reason", new string('x', VisitChange.ReasonMaxLength + 1)));
        var day = await desk.FollowAsync(await desk.SubmitAsync(page, "form[action$='/cancellation']", ("reason", "Has the flu")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong);
        Assert.Equal(["Luc Tremblay"], day.Texts(".agenda b"));
        Assert.Equal(["10:00 am Nora Kaminski"], day.Texts(".cancelled-list s"));
        Assert.StartsWith("Cancelled: Nora Kaminski", day.Text(".done-line span"), StringComparison.Ordinal);
        var back = await desk.FollowAsync(await desk.SubmitAsync(
            day, "#undo", ("change", day.Document.QuerySelector(".cancelled-list button")!.GetAttribute("value"))));
        Assert.Equal(["Luc Tremblay", "Nora Kaminski"], back.Texts(".agenda b").Order());
        Assert.Empty(back.Texts(".cancelled-list s"));
    }

    [Fact]
    public async Task Counters_OfTheClient_AreForStaffAloneAndLeaveOutWhatWasTakenBack()
    {
        await using var app = new ClinicApp();
        await using var db = app.Open();
        var visit = await db.TodaysAppointmentAsync();
        app.Clock.Now = visit.StartsAt.AddMinutes(20);
        var late = await db.AppointmentAsync(start: visit.StartsAt.AddHours(3), room: "Room 2");
        using var desk = await app.SignedInAsync("desk");

        var missed = await desk.PostAsJsonAsync("/booking/appointments/status", ("set", $"{visit.Id}:no_show"));
        Assert.Equal(200, missed.Status);
        Assert.Equal(200, (await desk.PostAsJsonAsync($"/booking/appointments/{late.Id}/cancellation")).Status);
        var found = await desk.Http.ReadAsync("/clients/search?q=nora");
        var day = await desk.GetAsync("/booking/appointments");
        using var ines = await app.SignedInAsync("ines");
        var hers = await ines.GetAsync("/booking/appointments");

        Assert.Equal("1 no-show, 1 late cancellation", found.Json.GetProperty("clients")[0].GetProperty("missed").GetString());
        Assert.Contains("1 no-show, 1 late cancellation", day.Text(".agenda"), StringComparison.Ordinal);
        Assert.Contains("1 no-show, 1 late cancellation", hers.Text(".agenda"), StringComparison.Ordinal);

        Assert.Equal(200, (await desk.PostAsJsonAsync("/booking/appointments/undo", ("change", missed.Json.GetProperty("undo").GetString()!))).Status);
        Assert.Equal(
            "1 late cancellation",
            (await desk.Http.ReadAsync("/clients/search?q=nora")).Json.GetProperty("clients")[0].GetProperty("missed").GetString());
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>A visit that no other test touches, the same for all that only look.</summary>
    private async Task<Appointment> BookedAsync()
    {
        await using var db = app.Open();
        var start = At(12, 17, 16);
        return await db.Appointments.SingleOrDefaultAsync(visit => visit.StartsAt == start, TestContext.Current.CancellationToken)
            ?? await db.AppointmentAsync(start: start);
    }

    private async Task<DateTimeOffset> StartAsync(Appointment visit)
    {
        await using var db = app.Open();
        return (await db.Appointments.SingleAsync(one => one.Id == visit.Id, TestContext.Current.CancellationToken)).StartsAt;
    }
}
