using Clinic.Domain.Practice;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Availability;

/// <summary>Open times cost three statements, whatever the number of therapists and days.</summary>
public sealed class StatementCountTests(CountingClinicApp app) : IClassFixture<CountingClinicApp>
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 62)]
    [InlineData(10, 1)]
    [InlineData(10, 62)]
    [InlineData(30, 1)]
    [InlineData(30, 62)]
    public async Task Index_OfTheApi_TakesThreeStatements(int therapists, int days)
    {
        var service = await ServiceAsync($"api-{therapists}-{days}", therapists);
        using var visitor = app.NewVisitor();
        app.Counter.Clear();

        var answer = await visitor.Http.ReadAsync($"/api/v1/availability?service={service}&from=2026-11-24&days={days}");

        var offered = answer.Json.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("therapist").GetString()).Distinct().Count();
        Assert.Equal(therapists, offered);
        Assert.True(app.Counter.Count == 3, string.Join("\n---\n", app.Counter.Statements));
    }

    /// <summary>One more is the clinic's name and address, which every page has.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(30)]
    public async Task Index_OfTheTimes_TakesThreeStatementsAndThePracticeCard(int therapists)
    {
        var service = await ServiceAsync($"page-{therapists}", therapists);
        using var visitor = app.NewVisitor();
        app.Counter.Clear();

        var page = await visitor.GetAsync($"/booking/time?service={service}&from=2026-11-24");

        Assert.NotEmpty(page.Texts(".slot"));
        var ofTimes = app.Counter.Statements.Where(statement => statement.Contains("services", StringComparison.Ordinal) || statement.Contains("appointments", StringComparison.Ordinal)).ToList();
        Assert.True(ofTimes.Count == 3, string.Join("\n---\n", ofTimes));
        Assert.True(app.Counter.Count <= 5, string.Join("\n---\n", app.Counter.Statements));
    }

    [Fact]
    public async Task Index_OfDaysWithoutTimes_FindsTheNextOnesInTheSameStatements()
    {
        var service = await ServiceAsync("page-empty", 3);
        await using (var db = app.Open())
        {
            await db.WeeklyHours
                .Where(hours => db.Therapists.Any(therapist => therapist.Id == hours.TherapistId && therapist.Slug.StartsWith("page-empty")))
                .ExecuteUpdateAsync(hours => hours.SetProperty(row => row.ValidFrom, new DateOnly(2026, 12, 10)), TestContext.Current.CancellationToken);
        }

        using var visitor = app.NewVisitor();
        app.Counter.Clear();

        var page = await visitor.GetAsync($"/booking/time?service={service}&from=2026-11-24");

        Assert.Contains("The next open time is on Thursday 10 December.", page.Texts("main p"));
        var ofTimes = app.Counter.Statements.Where(statement => statement.Contains("services", StringComparison.Ordinal) || statement.Contains("appointments", StringComparison.Ordinal)).ToList();
        Assert.True(ofTimes.Count == 3, string.Join("\n---\n", ofTimes));
    }

    private async Task<string> ServiceAsync(string slug, int therapists)
    {
        await using var db = app.Open();
        var service = new Service { Slug = slug, Name = slug, Description = "", Minutes = 60, Price = 1, Channels = [Channel.InPerson], DisplayOrder = 9 };
        // As many rooms as there are therapists, so that none is left out for want of one.
        db.TreatmentRooms.AddRange(Enumerable.Range(0, therapists).Select(number => new TreatmentRoom { Name = $"{slug} {number}", DisplayOrder = 9 }));
        for (var number = 0; number < therapists; number++)
        {
            var therapist = new Therapist { Slug = $"{slug}-{number}", Name = slug, Title = "", About = "", DisplayOrder = 9 };
            therapist.Hours.AddRange(Enum.GetValues<DayOfWeek>().Select(weekday => new WeeklyHours(therapist.Id, weekday, new TimeOnly(9, 0), new TimeOnly(17, 0))));
            service.Therapists.Add(therapist);
        }

        db.Services.Add(service);
        await db.SaveChangesAsync();
        return slug;
    }
}
