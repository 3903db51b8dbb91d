using Clinic.Domain.Screening;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Screening;

public sealed class RedFlagCheckConstraintsTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    [Theory]
    [InlineData("update red_flag_checks set level = 'emergency'", "ck_red_flag_checks_level")]
    [InlineData("update red_flag_checks set level = 'clear'", "ck_red_flag_checks_clear")]
    [InlineData("update red_flag_checks set ticked = array[]::text[]", "ck_red_flag_checks_clear")]
    [InlineData("update red_flag_checks set called_at = answered_at", "ck_red_flag_checks_call")]
    public async Task Update_ToWhatCannotBe_IsRefused(string change, string constraint)
    {
        await using var db = demo.Open();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change, TestContext.Current.CancellationToken));

        Assert.Equal(constraint, refusal.ConstraintName);
    }

    [Fact]
    public async Task Demo_VisitOfToday_IsForTheTherapistFirst()
    {
        await using var db = demo.Open();
        var today = await db.TodaysAppointmentAsync();

        var check = await db.RedFlagChecks.SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((today.Id, RedFlagLevel.TherapistFirst, "limb-old"), (check.AppointmentId, check.Level, Assert.Single(check.Ticked)));
    }
}
