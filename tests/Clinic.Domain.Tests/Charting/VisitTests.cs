using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;

namespace Clinic.Domain.Tests.Charting;

public sealed class VisitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 19, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Finish_OpenVisit_KeepsWhoAndWhen()
    {
        var visit = OpenVisit();
        var who = Guid.NewGuid();

        visit.Finish(Now, who);

        Assert.Multiple(
            () => Assert.True(visit.IsFinished),
            () => Assert.Equal(Now, visit.FinishedAt),
            () => Assert.Equal(who, visit.FinishedBy));
    }

    [Fact]
    public void Finish_Twice_IsAMistake()
    {
        var visit = OpenVisit();
        visit.Finish(Now, Guid.NewGuid());

        Assert.Throws<InvalidOperationException>(() => visit.Finish(Now, Guid.NewGuid()));
    }

    private static Visit OpenVisit() => new()
    {
        AppointmentId = Id<Appointment>.New(),
        ClientId = Id<Client>.New(),
        TherapistId = Id<Therapist>.New(),
        OpenedAt = Now.AddHours(-1),
    };
}
