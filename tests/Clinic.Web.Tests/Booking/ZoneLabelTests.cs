using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking;

/// <summary>Every page that names a time says by whose clock, also without scripts, and lets one script say it by the visitor's own.</summary>
public sealed class ZoneLabelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Times = "/booking/time?service=pain-consult&channel=phone&region=back";

    [Fact]
    public async Task Index_OfTheTimes_SaysTheClinicsZoneAndOffset()
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(Times);

        Assert.Equal("Times are Winnipeg time (UTC\u22126).", page.Text(".page-head .soft"));
        Assert.Equal("America/Winnipeg", page.Document.QuerySelector("form[data-own-time-zone]")!.GetAttribute("data-own-time-zone"));
    }

    [Fact]
    public async Task New_OfTheDetails_SaysTheZoneBesideTheTime()
    {
        using var visitor = app.NewVisitor();
        var times = await visitor.GetAsync(Times);
        var slot = times.Document.QuerySelector("input[name=slot]")!.GetAttribute("value")!;

        var page = await visitor.GetAsync($"/booking/details?service=pain-consult&channel=phone&region=back&slot={Uri.EscapeDataString(slot)}");

        var own = page.Document.QuerySelector("[data-own-time]")!;
        Assert.Equal("Winnipeg time (UTC\u22126)", own.TextContent.Trim());
        Assert.Equal((slot.Split('~')[0], "-360"), (own.GetAttribute("data-own-time"), own.GetAttribute("data-own-time-offset")));
    }

    [Fact]
    public async Task Index_OfTheTimes_AllowsItsOneScriptByWhatStandsInIt()
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync(Times, TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var hash = System.Text.RegularExpressions.Regex.Match(text, "integrity=\"(?<hash>sha256-[^\"]+)\"").Groups["hash"].Value.Replace("&#x2B;", "+", StringComparison.Ordinal);
        Assert.NotEmpty(hash);
        Assert.Contains($"script-src '{hash}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", policy, StringComparison.Ordinal);
    }

    /// <summary>In the night in which the clock goes back, half past one is there once, with its offset; and the head names both offsets.</summary>
    [Fact]
    public async Task Index_OfTheTimesInTheNightOfTheChange_SaysBothOffsets()
    {
        var practice = app.Clock.Now;
        app.Clock.Now = new DateTimeOffset(2027, 11, 5, 15, 0, 0, TimeSpan.Zero);
        await using (var db = app.Open())
        {
            var tom = await db.Therapists.SingleAsync(therapist => therapist.Slug == "tom-adebayo", TestContext.Current.CancellationToken);
            db.WeeklyHours.Add(new Clinic.Domain.Practice.WeeklyHours(tom.Id, DayOfWeek.Sunday, new TimeOnly(1, 0), new TimeOnly(3, 0)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync($"{Times}&therapist=tom-adebayo&from=2027-11-07");
        app.Clock.Now = practice;

        Assert.Equal("Times are Winnipeg time (UTC\u22125, from Sunday 7 November UTC\u22126).", page.Text(".page-head .soft"));
        Assert.Single(page.Texts(".slot"), label => label == "1:30 am (-05:00)");
        Assert.DoesNotContain(page.Texts(".slot"), label => label == "1:30 am (-06:00)");
        Assert.Contains("2:00 am", page.Texts(".slot"));
    }
}
