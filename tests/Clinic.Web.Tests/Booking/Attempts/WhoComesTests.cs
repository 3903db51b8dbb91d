using System.Net;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Attempts;

/// <summary>Who comes, and to whom.</summary>
public sealed class WhoComesTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    /// <summary>Each test begins with holds of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = app.Open();
        await db.SlotHolds.ExecuteDeleteAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Any_ClientOnFile_IsSeenByWhomSheSawLast()
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync("Lastly");
        // Hanna after Tom; a later visit with Ines was cancelled, and one that is still to come was not seen yet.
        await db.AppointmentAsync(client, "Tom", "Room 2", new DateTimeOffset(2026, 9, 1, 15, 0, 0, TimeSpan.Zero));
        await db.AppointmentAsync(client, "Hanna", "Room 2", new DateTimeOffset(2026, 10, 1, 15, 0, 0, TimeSpan.Zero));
        (await db.AppointmentAsync(client, "Ines", "Room 2", new DateTimeOffset(2026, 10, 5, 15, 0, 0, TimeSpan.Zero))).Status = AppointmentStatus.Cancelled;
        await db.AppointmentAsync(client, "Ines", "Room 2", new DateTimeOffset(2026, 12, 21, 15, 0, 0, TimeSpan.Zero));
        // Monday 30 November has Ines and Hanna, and Hanna has more to do that day.
        await db.AppointmentAsync(await db.NewClientAsync("Busy"), "Hanna", "Room 2", new DateTimeOffset(2026, 11, 30, 20, 0, 0, TimeSpan.Zero));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var visitor = app.NewVisitor();
        const string path = "/booking/time?service=massage-30&from=2026-11-30";

        var time = await visitor.GetAsync(path);
        // At 9 and at 11 both are free; before 8:30 Hanna alone is.
        var details = await visitor.DetailsAsync(path, nth: 4);
        await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Lastly", "lastly@example.org"));
        await visitor.SubmitAsync(await visitor.DetailsAsync(path, nth: 12), "main form", BookingVisitor.Details("Stranger", "stranger@example.org"));

        Assert.Contains("with any therapist", time.Document.QuerySelector("input[name=slot]")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.Contains("Any therapist. The one you saw last, if she is free", details.Text("aside"), StringComparison.Ordinal);
        Assert.Equal("hanna-friesen", await TherapistOfAsync("lastly@example.org"));
        Assert.Equal("ines-moreau", await TherapistOfAsync("stranger@example.org"));
    }

    [Fact]
    public async Task Any_SeenLastIsNotFree_IsTheLeastBookedThenTheFirst()
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync("Elsewhere");
        await db.AppointmentAsync(client, "Tom", "Room 2", new DateTimeOffset(2026, 9, 3, 15, 0, 0, TimeSpan.Zero));
        using var visitor = app.NewVisitor();

        // Friday 11 December: Ines and Hanna, both with nothing; Tom does not work.
        await visitor.SubmitAsync(
            await visitor.DetailsAsync("/booking/time?service=massage-30&from=2026-12-11", nth: 4), "main form", BookingVisitor.Details("Elsewhere", "elsewhere@example.org"));

        Assert.Equal("ines-moreau", await TherapistOfAsync("elsewhere@example.org"));
    }

    [Fact]
    public async Task Any_NeededSkill_IsRespectedWhomeverSheSawLast()
    {
        await app.NewServiceAsync("front-of-neck", needs: [TherapistSkill.AnteriorNeck]);
        await using var db = app.Open();
        await db.Therapists.ExecuteUpdateAsync(set => set.SetProperty(therapist => therapist.Skills, []), TestContext.Current.CancellationToken);
        await db.Therapists.Where(therapist => therapist.Slug == "hanna-friesen")
            .ExecuteUpdateAsync(set => set.SetProperty(therapist => therapist.Skills, [TherapistSkill.AnteriorNeck]), TestContext.Current.CancellationToken);
        var client = await db.NewClientAsync("Skilled");
        await db.AppointmentAsync(client, "Ines", "Room 2", new DateTimeOffset(2026, 9, 4, 15, 0, 0, TimeSpan.Zero));
        using var visitor = app.NewVisitor();

        var withInes = await visitor.GetAsync("/booking?therapist=ines-moreau");
        var withHanna = await visitor.GetAsync("/booking?therapist=hanna-friesen");
        await visitor.SubmitAsync(
            await visitor.DetailsAsync("/booking/time?service=front-of-neck&from=2026-12-14", nth: 4), "main form", BookingVisitor.Details("Skilled", "skilled@example.org"));

        Assert.Null(withInes.Document.QuerySelector("input[value=front-of-neck]"));
        Assert.NotNull(withHanna.Document.QuerySelector("input[value=front-of-neck]"));
        Assert.Equal("hanna-friesen", await TherapistOfAsync("skilled@example.org"));
    }

    [Fact]
    public async Task Service_FromATherapist_ShowsWhatSheGivesAndKeepsHer()
    {
        await app.NewServiceAsync("only-tom", onlyTherapist: "tom-adebayo");
        await app.NewServiceAsync("only-hers", onlyTherapist: "ines-moreau");
        using var visitor = app.NewVisitor();

        var home = await visitor.GetAsync("/");
        var service = await visitor.GetAsync(home.Document.QuerySelectorAll("a").Single(link => link.TextContent == "Book with Ines").GetAttribute("href")!);
        var time = await visitor.SubmitAsync(service, "main form", ("service", "only-hers"));
        var linked = await visitor.GetAsync("/booking?service=only-hers&therapist=ines-moreau");
        var nobody = await visitor.GetAsync("/booking?therapist=nobody-here");

        Assert.Contains("With Ines Moreau.", service.Text("main"), StringComparison.Ordinal);
        Assert.Null(service.Document.QuerySelector("input[value=only-tom]"));
        Assert.NotEmpty(time.SlotValues());
        Assert.All(time.SlotValues(), slot => Assert.EndsWith("~ines-moreau", slot, StringComparison.Ordinal));
        Assert.NotNull(linked.Document.QuerySelector("input[value=only-hers][checked]"));
        Assert.NotNull(nobody.Document.QuerySelector("input[value=only-tom]"));
    }

    [Fact]
    public async Task Create_SameClientAtTheSameTimeWithAnother_IsRefusedInWords()
    {
        using var visitor = app.NewVisitor();
        const string with = "/booking/time?service=massage-60&from=2026-12-15&therapist=";
        await visitor.SubmitAsync(await visitor.DetailsAsync("/booking/time?service=massage-30&from=2026-12-15&therapist=ines-moreau", nth: 4), "main form", BookingVisitor.Details("Double Berg", "double@example.org"));

        var refused = await visitor.SubmitAsync(
            await visitor.DetailsAsync(with + "tom-adebayo"), "main form", BookingVisitor.Details("DOUBLE", "Double@example.org"));
        var brother = await visitor.SubmitAsync(refused, "main form", ("Name", "Brother Berg"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("You have another visit at this time already", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.StartsWith("/visit/", brother.Location, StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.Equal(["Brother", "Double"], await db.Appointments.Where(visit => EF.Functions.ILike(visit.Client!.Email!, "double@example.org"))
            .Select(visit => visit.Client!.FirstName).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Api_SameClientAtTheSameTime_IsRefusedOnStart()
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-12-16T10:00:00-06:00", "ines-moreau");
        body["client"]!["email"] = "api-double@example.org";
        Assert.Equal(201, (await visitor.Http.BookAsync(body)).Status);
        body["therapist"] = "tom-adebayo";

        var key = BookingApi.NewKey();
        var refused = await visitor.Http.BookAsync(body, key);
        body["start"] = "2026-12-16T10:15:00-06:00";
        var after = await visitor.Http.BookAsync(body);

        Assert.Equal((422, "start"), (refused.Status, Assert.Single(refused.Fields)));
        // One that ends when the other begins does not overlap.
        Assert.Equal(201, after.Status);
    }

    [Fact]
    public async Task Create_ForSomebodyElse_IsInTheirNameWithTheBookersContact()
    {
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=massage-30&from=2026-12-17&therapist=tom-adebayo");

        var tooLong = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Mother Berg", "mother@example.org", ("OtherName", new string('x', 101))));
        await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Mother Berg", "mother@example.org", ("OtherName", " Mia ")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.Status);
        await using var db = app.Open();
        var visit = await db.Appointments.Include(one => one.Client).SingleAsync(one => one.Client!.Email == "mother@example.org", TestContext.Current.CancellationToken);
        Assert.Equal(("Mia", "Mother Berg", "204-555-0188"), (visit.Client!.FullName, visit.BookerName, visit.Phone));
        using var desk = await app.SignedInAsync("desk");
        Assert.Contains("booked by Mother Berg", (await desk.GetAsync("/booking/appointments?day=2026-12-17")).Text(".agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_BookedBy_IsKeptAndChecked()
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-12-18T10:00:00-06:00", "ines-moreau");
        body["client"]!["email"] = "father@example.org";
        body["bookedBy"] = "a\0b";
        var wrong = await visitor.Http.BookAsync(body);
        body["bookedBy"] = "Father Berg";
        var right = await visitor.Http.BookAsync(body);

        Assert.Equal((422, "bookedBy"), (wrong.Status, Assert.Single(wrong.Fields)));
        Assert.Equal(201, right.Status);
        await using var db = app.Open();
        Assert.Equal("Father Berg", (await db.Appointments.SingleAsync(one => one.Client!.Email == "father@example.org", TestContext.Current.CancellationToken)).BookerName);
    }

    private async Task<string> TherapistOfAsync(string email)
    {
        await using var db = app.Open();
        return await db.Appointments.Where(visit => EF.Functions.ILike(visit.Client!.Email!, email))
            .OrderByDescending(visit => visit.Id).Select(visit => visit.Therapist!.Slug).FirstAsync(TestContext.Current.CancellationToken);
    }
}
