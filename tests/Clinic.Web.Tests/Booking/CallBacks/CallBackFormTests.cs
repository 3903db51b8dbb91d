using System.Net;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.CallBacks;

/// <summary>Somebody asks to be called, from the page that anybody may open.</summary>
public sealed class CallBackFormTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_OnAFriday_IsPromisedForSaturdayWhenTheClinicCloses()
    {
        var thanks = await AskAsync(("Name", "Ida Berg"), ("Phone", "204-555-0201"));

        Assert.Equal("Thank you. We call you", thanks.Heading);
        Assert.Contains("By Saturday 21 November, 6:00 pm", thanks.Text(".lead"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ida", thanks.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), (await OneAsync("204-555-0201")).DueAt);
    }

    [Fact]
    public async Task Ask_BeforeAClosure_IsPromisedForTheDayAfterIt()
    {
        await using var own = new ClinicApp();
        await using (var db = own.Open())
        {
            db.ClinicClosures.Add(new ClinicClosure { FirstDay = new(2026, 11, 21), LastDay = new(2026, 11, 23) });
            db.TimeOff.Add(new TimeOff { TherapistId = (await db.TherapistAsync("Tom")).Id, StartsAt = FixedClock.Start, EndsAt = FixedClock.Start.AddDays(7) });
            db.HoursExceptions.Add(new HoursException((await db.TherapistAsync("Ines")).Id, new(2026, 11, 24), new(9, 0), new(11, 30)));
            await db.SaveChangesAsync(Token);
        }

        var thanks = await AskAsync(own, ("Name", "Ida Berg"), ("Phone", "204-555-0201"));

        Assert.Contains("By Tuesday 24 November, 11:30 am", thanks.Text(".lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithAnEmail_PutsAReceiptIntoTheOutbox()
    {
        await AskAsync(("Name", "Rosa Lind"), ("Phone", "204-555-0202"), ("Email", " rosa@example.org "));
        await AskAsync(("Name", "No Mail"), ("Phone", "204-555-0203"));

        var asked = await OneAsync("204-555-0202");
        Assert.Equal("rosa@example.org", asked.Email);
        await using var db = app.Open();
        var receipt = await db.OutboxMessages.SingleAsync(message => message.CallBackRequestId == asked.Id, Token);
        Assert.Equal(MessageKind.CallBackReceipt, receipt.Kind);
        var without = await OneAsync("204-555-0203");
        Assert.False(await db.OutboxMessages.AnyAsync(message => message.CallBackRequestId == without.Id, Token));
    }

    [Fact]
    public async Task Ask_TwiceWithinTenMinutes_IsOneRequestThatKeepsAllOfIt()
    {
        await AskAsync(("Name", "Jon  Dahl"), ("Phone", "204 555 0204"), ("Note", "Sore hip"));
        app.Clock.Now = FixedClock.Start.AddMinutes(9);
        var again = await AskAsync(("Name", "jon dahl"), ("Phone", "(204) 555-0204"), ("Email", "jon@example.org"), ("BestTime", "after 3"), ("Note", "Since May"));
        app.Clock.Now = FixedClock.Start.AddMinutes(11);
        await AskAsync(("Name", "Jon Dahl"), ("Phone", "204-555-0204"));
        app.Clock.Now = FixedClock.Start;

        await using var db = app.Open();
        var asked = await db.CallBackRequests.Where(request => EF.Functions.ILike(request.Name, "jon%")).OrderBy(request => request.RequestedAt).ToListAsync(Token);
        Assert.Contains("By Saturday", again.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal(2, asked.Count);
        Assert.Equal(("Sore hip\nSince May", "after 3", "jon@example.org"), (asked[0].Note, asked[0].BestTime, asked[0].Email));
        Assert.Equal(1, await db.OutboxMessages.CountAsync(message => message.CallBackRequestId == asked[0].Id, Token));
    }

    [Fact]
    public async Task Ask_SameNumberOtherName_AreTwo()
    {
        await AskAsync(("Name", "Ana Ruiz"), ("Phone", "204-555-0205"));
        await AskAsync(("Name", "Leo Ruiz"), ("Phone", "204-555-0205"));

        await using var db = app.Open();
        Assert.Equal(2, await db.CallBackRequests.CountAsync(request => request.Phone == "204-555-0205", Token));
    }

    [Fact]
    public async Task Ask_TenAtOnce_IsOneRequest()
    {
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync("/call-back");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            visitor.SubmitAsync(form, "main form", ("Name", "Quick Hand"), ("Phone", "204-555-0206"), ("Email", "quick@example.org"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal("Quick Hand", (await OneAsync("204-555-0206")).Name);
    }

    [Theory]
    [InlineData("Name", "", "Write your name")]
    [InlineData("Phone", "12", "Check the phone number: it needs at least 6 digits")]
    [InlineData("Email", "nobody", "Check the email address: it needs an @")]
    [InlineData("Email", "two@a.example, three@b.example", "Check the email address: it looks like name@example.org")]
    [InlineData("Note", "\u0001", "This text has a sign in it that we cannot keep")]
    public async Task Ask_BadAnswer_SaysSoAndKeepsNothing(string field, string value, string words)
    {
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync("/call-back");
        var given = new Dictionary<string, string?> { ["Name"] = "Bad Answer", ["Phone"] = "204-555-0207", [field] = value };

        var refused = await visitor.SubmitAsync(form, "main form", [.. given.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([words], refused.Texts(".error-summary li"));
        await using var db = app.Open();
        Assert.False(await db.CallBackRequests.AnyAsync(request => request.Phone == "204-555-0207", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?request=nonsense")]
    [InlineData("?request=01990000-0000-7000-8000-000000000001")]
    public async Task Thanks_OfNobody_PromisesAWorkingDay(string query)
    {
        using var visitor = app.NewVisitor();

        var thanks = await visitor.GetAsync($"/call-back/thanks{query}");

        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        Assert.Contains("Within one working day", thanks.Text(".lead"), StringComparison.Ordinal);
    }

    private Task<VisitedPage> AskAsync(params (string, string?)[] values) => AskAsync(app, values);

    private static async Task<VisitedPage> AskAsync(ClinicApp clinic, params (string, string?)[] values)
    {
        using var visitor = clinic.NewVisitor();
        var form = await visitor.GetAsync("/call-back");
        return await visitor.FollowAsync(await visitor.SubmitAsync(form, "main form", values));
    }

    private async Task<CallBackRequest> OneAsync(string phone)
    {
        await using var db = app.Open();
        return await db.CallBackRequests.SingleAsync(request => request.Phone == phone, Token);
    }
}
