using Clinic.Data.Practice;
using Clinic.Domain.Time;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Tests.Booking.Attempts;

/// <summary>Who comes while another one has the day is answered without standing in line where the answer needs no lock.</summary>
public sealed class LateRequestTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_OfATimeThatIsBooked_GetsItsFirstAnswerAgainAndAnotherOneARefusal()
    {
        using var visitor = app.NewVisitor();
        var (key, body) = (BookingApi.NewKey(), BookingApi.Consult(therapist: "ines-moreau"));
        var booked = await visitor.Http.BookAsync(body, key);
        await using var db = app.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var start = new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);
        await new DayLocks(db).TakeAsync(
            await db.ClinicTimeAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken, new TimeSlot(start, start.AddMinutes(15)));

        var again = await visitor.Http.BookAsync(body.DeepClone(), key);
        var other = await visitor.Http.BookAsync(body.DeepClone());

        Assert.Equal((201, 201), (booked.Status, again.Status));
        Assert.Equal(booked.Json.GetProperty("id").GetGuid(), again.Json.GetProperty("id").GetGuid());
        Assert.Equal((409, "/problems/slot-taken"), (other.Status, other.Type));
    }
}
