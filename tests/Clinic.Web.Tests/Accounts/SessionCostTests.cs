using Clinic.Web.Tests.Availability;

namespace Clinic.Web.Tests.Accounts;

/// <summary>Every request of staff looks whether she may still work here, so that look is cheap.</summary>
public sealed class SessionCostTests(CountingClinicApp app) : IClassFixture<CountingClinicApp>
{
    [Fact]
    public async Task Session_OfAStaffPage_IsCheckedWithTwoStatements()
    {
        using var staff = await app.SignedInAsync("hanna");
        // Within one moment nobody looks twice.
        app.Clock.Now += TimeSpan.FromSeconds(1);
        app.Counter.Clear();

        var page = await staff.GetAsync("/booking/calendar");

        // Her name and what only an owner has: both come with the session.
        Assert.Contains("Hanna", page.Text(".me"), StringComparison.Ordinal);
        Assert.Contains("Practice", page.Texts("nav a"));
        var ofSession = app.Counter.Statements.Where(statement => statement.Contains("FROM user", StringComparison.Ordinal) || statement.Contains("FROM role", StringComparison.Ordinal)).ToList();
        Assert.True(ofSession.Count == 2, string.Join("\n---\n", ofSession));
    }
}
