using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Booking;

public sealed class AppointmentConstraintsTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static readonly DateTimeOffset Ten = new(2026, 12, 7, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Insert_SameTherapistOverlapping_IsRefused()
    {
        await using var db = demo.Open();
        await db.AppointmentAsync(start: Ten);

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.AppointmentAsync(room: "Room 2", start: Ten.AddMinutes(59)));

        var postgres = Assert.IsType<PostgresException>(refusal.InnerException);
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, postgres.SqlState);
        Assert.Equal("ex_appointments_therapist", postgres.ConstraintName);
    }

    [Fact]
    public async Task Insert_SameRoomOverlapping_IsRefused()
    {
        await using var db = demo.Open();
        await db.AppointmentAsync(start: Ten.AddDays(1));

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.AppointmentAsync(therapist: "Tom", start: Ten.AddDays(1).AddMinutes(30)));

        Assert.Equal("ex_appointments_room", Assert.IsType<PostgresException>(refusal.InnerException).ConstraintName);
    }

    [Fact]
    public async Task Insert_BackToBack_IsAccepted()
    {
        await using var db = demo.Open();
        await db.AppointmentAsync(start: Ten.AddDays(2));

        await db.AppointmentAsync(start: Ten.AddDays(2).AddMinutes(60));

        Assert.Equal(2, await db.Appointments.CountAsync(a => a.StartsAt >= Ten.AddDays(2) && a.StartsAt < Ten.AddDays(3), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Insert_InPersonWithoutRoom_IsRefused()
    {
        await using var db = demo.Open();
        var appointment = await db.AppointmentAsync(start: Ten.AddDays(3));

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"update appointments set treatment_room_id = null where id = {appointment.Id.Value}", TestContext.Current.CancellationToken));

        Assert.Equal("ck_appointments_room", refusal.ConstraintName);
    }
}
