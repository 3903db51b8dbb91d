using System.Net;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Holds;

public sealed class HoldsTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    /// <summary>Each test begins without holds and at the same moment: all come from one address.</summary>
    public async ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        await using var db = app.Open();
        await db.SlotHolds.ExecuteDeleteAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Continue_KeepsTheTimeFromOthersUntilItIsBooked()
    {
        const string path = "/booking/time?service=massage-60&from=2026-12-07&therapist=ines-moreau";
        using var first = app.NewVisitor();
        using var second = app.NewVisitor();
        var seenBefore = await second.GetAsync(path);

        var held = await first.HoldAsync(path);
        var details = await first.FollowAsync(held);
        var refused = await second.PressAsync(seenBefore, BookingVisitor.Continue, ("slot", seenBefore.SlotValues()[0]));
        var seenAfter = await second.GetAsync(path);
        var next = await second.PressAsync(refused, "main form button");
        var booked = await first.SubmitAsync(details, "main form", BookingVisitor.Details("Holda Berg", "holda@example.org"));

        Assert.Equal(HttpStatusCode.SeeOther, held.Status);
        Assert.Contains("We keep this time for you until 9:10 am.", details.Texts(".rule"));
        Assert.Equal((HttpStatusCode.Conflict, "That time has just gone"), (refused.Status, refused.Heading));
        Assert.Equal(3, refused.SlotValues().Count);
        Assert.DoesNotContain(seenBefore.SlotValues()[0], seenAfter.SlotValues());
        Assert.Contains("hold=", next.Location, StringComparison.Ordinal);
        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
        await using var db = app.Open();
        var start = new DateTimeOffset(2026, 12, 7, 14, 30, 0, TimeSpan.Zero);
        Assert.Equal(1, await db.Appointments.CountAsync(visit => visit.StartsAt == start, TestContext.Current.CancellationToken));
        // The second visitor's own is left: the same time with somebody else.
        var left = await db.SlotHolds.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((start, "Hanna Friesen"), (left.StartsAt, (await db.Therapists.SingleAsync(one => one.Id == left.TherapistId, TestContext.Current.CancellationToken)).Name));
    }

    [Fact]
    public async Task Details_ChangeTheTime_PutsTheNewOneInPlaceOfTheOld()
    {
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=massage-60&from=2026-12-08&therapist=tom-adebayo");

        var time = await visitor.GetAsync(details.Document.QuerySelector(".recap a")!.GetAttribute("href")!);
        var again = await visitor.PressAsync(time, BookingVisitor.Continue, ("slot", time.SlotValues()[5]));

        // Her own hold is not in her way.
        Assert.Equal("2026-12-08T15:00Z~tom-adebayo", time.SlotValues()[0]);
        Assert.Single(time.Document.QuerySelectorAll($"input[value='{time.SlotValues()[0]}'][checked]"));
        await using var db = app.Open();
        var hold = await db.SlotHolds.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Contains(hold.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH'%3A'mm", System.Globalization.CultureInfo.InvariantCulture), again.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_HoldThatEnded_BooksWhatIsStillFree()
    {
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=massage-60&from=2026-12-09&therapist=tom-adebayo");

        app.Clock.Now += TimeSpan.FromMinutes(10);
        var booked = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Late Berg", "late@example.org"));

        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_HoldThatEndedAndTimeThatIsGone_OffersThree()
    {
        const string path = "/booking/time?service=massage-60&from=2026-12-10&therapist=tom-adebayo";
        using var slow = app.NewVisitor();
        using var quick = app.NewVisitor();
        var details = await slow.DetailsAsync(path);

        app.Clock.Now += TimeSpan.FromMinutes(10);
        var quickBooked = await quick.SubmitAsync(await quick.DetailsAsync(path), "main form", BookingVisitor.Details("Quick Berg", "quick@example.org"));
        var gone = await slow.SubmitAsync(details, "main form", BookingVisitor.Details("Slow Berg", "slow@example.org"));
        var reload = await slow.GetAsync(details.Path);

        Assert.StartsWith("/visit/", quickBooked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Equal(3, gone.SlotValues().Count);
        Assert.Contains("check=gone", reload.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slot", "2026-11-19T16:00Z~tom-adebayo", HttpStatusCode.UnprocessableEntity, "This time cannot be booked any more")]
    [InlineData("Slot", "2026-12-22T16:07Z~tom-adebayo", HttpStatusCode.UnprocessableEntity, "This time cannot be booked any more")]
    [InlineData("Slot", "2026-12-22T09:00Z~any", HttpStatusCode.UnprocessableEntity, "This time cannot be booked any more")]
    [InlineData("Slot", "2026-12-22T16:00Z~nobody-here", HttpStatusCode.Redirect, null)]
    [InlineData("Slot", "", HttpStatusCode.Redirect, null)]
    [InlineData("Service", "massage-61", HttpStatusCode.Redirect, null)]
    [InlineData("Hold", "forged", HttpStatusCode.Conflict, null)]
    [InlineData("Key", "short", HttpStatusCode.Redirect, null)]
    public async Task Create_FormThatSomebodyBent_IsAnsweredInWords(string field, string value, HttpStatusCode status, string? words)
    {
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=massage-30&from=2026-12-22&therapist=tom-adebayo");
        details.Document.QuerySelector($"main form input[name={field}]")!.SetAttribute("value", value);

        var answer = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details($"Bent {field}{value.Length}", $"bent{value.Length}@example.org"));

        Assert.Equal(status, answer.Status);
        if (words is not null)
        {
            Assert.Contains(words, answer.Text(".error-summary"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Continue_EightAtOnce_OneGetsIt()
    {
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync("/booking/time?service=massage-90&from=2026-12-14&therapist=hanna-friesen");
        var slot = page.SlotValues()[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.PressAsync(page, BookingVisitor.Continue, ("slot", slot))));

        Assert.Equal([HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.Conflict, 7)], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task Continue_FourthFromOneAddress_GoesOnWithoutAHold()
    {
        using var visitor = app.NewVisitor();
        for (var nth = 0; nth < 3; nth++)
        {
            Assert.Contains("hold=", (await visitor.HoldAsync("/booking/time?service=massage-30&from=2026-12-15&therapist=tom-adebayo")).Location, StringComparison.Ordinal);
        }

        var fourth = await visitor.HoldAsync("/booking/time?service=massage-30&from=2026-12-15&therapist=tom-adebayo");
        var details = await visitor.FollowAsync(fourth);

        Assert.DoesNotContain("hold=", fourth.Location, StringComparison.Ordinal);
        Assert.Equal("Your details", details.Heading);
        Assert.Empty(details.Texts(".rule"));
        var booked = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Fourth Berg", "fourth@example.org"));
        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "OURS", true)]
    public async Task Continue_SentByAnotherSite_IsRefused(string header, string value, bool isTaken)
    {
        using var visitor = app.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/booking/hold")
        {
            Content = new FormUrlEncodedContent([new("service", "massage-30"), new("slot", "2026-12-16T16:00Z~tom-adebayo")]),
        };
        request.Headers.Add(header, value.Replace("OURS", app.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, answer.StatusCode);
        await using var db = app.Open();
        Assert.Equal(isTaken ? 1 : 0, await db.SlotHolds.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("massage-30", null, null, "check=time")]
    [InlineData("massage-30", "garbage", null, "check=time")]
    [InlineData("massage-30", "2026-12-16T16:00Z~nobody-here", null, "check=time")]
    [InlineData("massage-30", "2026-11-19T16:00Z~tom-adebayo", null, "check=gone")]
    [InlineData("massage-30", "2026-12-16T16:07Z~tom-adebayo", null, "check=gone")]
    [InlineData("massage-30", "9999-12-31T16:00Z~any", null, "check=time")]
    [InlineData("massage-31", "2026-12-16T16:00Z~any", null, "/booking?")]
    [InlineData("\0", "\0", "\0", "/booking?")]
    [InlineData("only-ines", "2026-12-16T16:00Z~tom-adebayo", null, "check=time")]
    [InlineData("massage-30", "2026-12-16T16:00Z~tom-adebayo", "forged", "/booking/details?")]
    [InlineData("massage-30", "2026-12-16T16:00Z~tom-adebayo", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/booking/details?")]
    public async Task Continue_WhateverIsPosted_LeadsToAStep(string service, string? slot, string? hold, string leadsTo)
    {
        await using (var db = app.Open())
        {
            if (service == "only-ines" && !await db.Services.AnyAsync(known => known.Slug == service, TestContext.Current.CancellationToken))
            {
                await app.NewServiceAsync("only-ines", onlyTherapist: "ines-moreau");
            }
        }

        using var visitor = app.NewVisitor();
        var sent = new[] { ("service", service), ("slot", slot), ("hold", hold), ("unknown", new string('x', 5000)) }
            .Where(field => field.Item2 is not null)
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2!));

        using var answer = await visitor.Http.PostAsync("/booking/hold", new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
        var page = await visitor.GetAsync(answer.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains(leadsTo, answer.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData("/booking/time?service=massage-30&hold=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/booking/time?service=massage-30&hold=%00")]
    [InlineData("/booking/details?service=massage-30&slot=2026-12-17T16:00Z~any&hold=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/booking/details?service=massage-30&slot=2026-12-17T16:00Z~tom-adebayo")]
    public async Task Get_OfAStep_KeepsNothing(string path)
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("We keep this time", page.Text("main"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.Equal(0, await db.SlotHolds.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ClearingRound_DeletesHoldsThatEndedAndNoOthers()
    {
        using var visitor = app.NewVisitor();
        await visitor.HoldAsync("/booking/time?service=massage-30&from=2026-12-17&therapist=tom-adebayo");
        app.Clock.Now += TimeSpan.FromMinutes(5);
        await visitor.HoldAsync("/booking/time?service=massage-30&from=2026-12-17&therapist=tom-adebayo");
        app.Clock.Now += TimeSpan.FromMinutes(5);

        await app.Services.GetRequiredService<ClearingRound>().ExecuteAsync(TestContext.Current.CancellationToken);

        await using var db = app.Open();
        Assert.True((await db.SlotHolds.SingleAsync(TestContext.Current.CancellationToken)).ExpiresAt > app.Clock.Now);
    }
}
