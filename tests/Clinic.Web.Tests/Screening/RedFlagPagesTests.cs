using System.Net;
using Clinic.Domain.Screening;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Screening;

/// <summary>The red-flag check as a client meets it in the last step of a booking. Each test takes a day of its own.</summary>
public sealed class RedFlagPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Details_List_IsAskedInWordsWithNothingTicked()
    {
        using var visitor = app.NewVisitor();

        var details = await DetailsAsync(visitor, "2026-12-01");

        var boxes = details.Document.QuerySelectorAll("input[type=checkbox][name=RedFlags]");
        Assert.Equal([.. RedFlagLists.Current.Questions.Select(question => question.Slug), "none"], boxes.Select(box => box.GetAttribute("value")!));
        Assert.All(boxes, box => Assert.False(box.HasAttribute("checked")));
        Assert.Contains("Fever or chills with the pain, or feeling ill with it", details.Texts("label.choice b"));
        Assert.Contains("In an emergency call 911", details.Text("#RedFlags-hint"), StringComparison.Ordinal);
        Assert.Equal("What you read here is education, not medical advice.", details.Texts("footer span")[1]);
    }

    [Fact]
    public async Task Create_NothingTicked_IsAskedAgain()
    {
        using var visitor = app.NewVisitor();

        var asked = await SubmitAsync(visitor, "2026-12-02", "Nil");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(["Tick what is true for you, or “None of these”"], asked.Texts(".error-summary li"));
        Assert.Equal("#RedFlags", asked.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.False(await IsKnownAsync("Nil"));
    }

    [Fact]
    public async Task Create_NoneAndMore_IsAskedAgainWithTheTicksKept()
    {
        using var visitor = app.NewVisitor();

        var asked = await SubmitAsync(visitor, "2026-12-02", "Both", "fever", "none");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(["You ticked “None of these” and something else. Untick one of them"], asked.Texts(".error-summary li"));
        Assert.Equal(["fever", "none"], asked.Document.QuerySelectorAll("input[name=RedFlags]:checked").Select(box => box.GetAttribute("value")));
        Assert.False(await IsKnownAsync("Both"));
    }

    [Theory]
    [InlineData("2026-12-03", RedFlagLevel.Clear, null, "none")]
    [InlineData("2026-12-04", RedFlagLevel.Modify, null, "pregnant")]
    [InlineData("2026-12-05", RedFlagLevel.TherapistFirst, "Your therapist will call before your visit.", "limb-old", "pregnant")]
    [InlineData("2026-12-07", RedFlagLevel.SameDay, "Please see a doctor today. We will keep your place and call you.", "fever", "limb-old")]
    public async Task Create_Answered_IsBookedWithItsAnswersAndSaysWhatToDo(string day, RedFlagLevel level, string? advice, params string[] ticked)
    {
        using var visitor = app.NewVisitor();

        var posted = await SubmitAsync(visitor, day, $"Of{level}", ticked);
        var done = await visitor.FollowAsync(posted);
        var kept = await visitor.GetAsync(posted.Location!.Split('?')[0]);

        Assert.Equal(advice is null ? [] : [advice], done.Texts(".notice-ochre .notice-title"));
        // The link that is kept, and perhaps forwarded, tells nobody.
        Assert.Empty(kept.Document.QuerySelectorAll(".notice-ochre"));
        await using var db = app.Open();
        var check = await db.RedFlagChecks.SingleAsync(asked => asked.Appointment!.Client!.FirstName == $"Of{level}", Token);
        Assert.Equal((level, "2026-11", app.Clock.Now), (check.Level, check.Version, check.AnsweredAt));
        Assert.Equal(ticked.Where(slug => slug != "none").Order(), check.Ticked.Order());
    }

    [Fact]
    public async Task Create_Emergency_BooksNothingKeepsNothingAndSaysWhomToCall()
    {
        using var visitor = app.NewVisitor();
        var before = await CountAsync();

        // Safety goes before a missing email address.
        var stop = await visitor.SubmitAsync(
            await DetailsAsync(visitor, "2026-12-08"), "main form",
            ("Name", "Emer"), ("Phone", "204-555-0191"), ("RedFlags", "chest"), ("RedFlags", "fever"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stop.Status);
        Assert.Equal("Please call 911 now", stop.Heading);
        Assert.Equal("tel:911", stop.Document.QuerySelector("main a.btn-big")?.GetAttribute("href"));
        Assert.Contains("We have not booked you", stop.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal(["Chest pain or pressure, short breath or cold sweat"], stop.Texts("ol ul li"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_EmergencyTickedByMistake_LeadsBackToTheListAndBooks()
    {
        using var visitor = app.NewVisitor();
        var stop = await SubmitAsync(visitor, "2026-12-09", "Slip", "tearing");

        var list = await visitor.SubmitAsync(stop, "main form");
        var booked = await visitor.SubmitAsync(list, "main form", ("RedFlags", "none"));

        Assert.Equal("Your details", list.Heading);
        Assert.Empty(list.Document.QuerySelectorAll("input[name=RedFlags]:checked"));
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        Assert.True(await IsKnownAsync("Slip"));
    }

    private static async Task<VisitedPage> DetailsAsync(Visitor visitor, string day)
    {
        var time = await visitor.GetAsync($"/booking/time?service=massage-30&from={day}");
        return await visitor.SubmitAsync(time, "main form", ("slot", time.Document.QuerySelector("input[name=slot]")!.GetAttribute("value")));
    }

    private static async Task<VisitedPage> SubmitAsync(Visitor visitor, string day, string name, params string[] ticked) => await visitor.SubmitAsync(
        await DetailsAsync(visitor, day),
        "main form",
        [("Name", name), ("Email", $"{name}@example.org"), ("Phone", "204-555-0190"), .. ticked.Select(slug => ("RedFlags", (string?)slug))]);

    private async Task<bool> IsKnownAsync(string name)
    {
        await using var db = app.Open();
        return await db.Clients.AnyAsync(client => client.FirstName == name, Token);
    }

    private async Task<(int Clients, int Appointments, int Attempts)> CountAsync()
    {
        await using var db = app.Open();
        return (await db.Clients.CountAsync(Token), await db.Appointments.CountAsync(Token), await db.IdempotencyEntries.CountAsync(Token));
    }
}
