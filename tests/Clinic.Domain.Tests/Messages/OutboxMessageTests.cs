using Clinic.Domain.Booking;
using Clinic.Domain.Messages;

namespace Clinic.Domain.Tests.Messages;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void MarkFailed_AgainAndAgain_WaitsLongerAndIsGivenUpAfterTwoDays()
    {
        var message = New();
        List<TimeSpan> waits = [];
        while (message.FailedAt is null)
        {
            var now = message.NextAttemptAt;
            message.MarkFailed("The mail server could not be reached.", now);
            waits.Add(message.NextAttemptAt - now);
        }

        Assert.Equal(10, message.Attempts);
        Assert.Equal(waits.SkipLast(1).Order(), waits.SkipLast(1));
        Assert.InRange(message.FailedAt.Value - Now, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
        Assert.Equal("The mail server could not be reached.", message.LastError);
    }

    [Fact]
    public void TryAgain_AfterItWasGivenUp_BeginsAnewAndKeepsItsKey()
    {
        var message = New();
        message.GiveUp("The mail server refused the client's address for good (550).", Now);
        var key = message.Key;

        message.TryAgain(Now.AddDays(1));

        Assert.Null(message.FailedAt);
        Assert.Equal((0, Now.AddDays(1), key), (message.Attempts, message.NextAttemptAt, message.Key));
    }

    [Fact]
    public void KeyOf_EveryKind_FitsItsColumnAndDiffers()
    {
        var appointment = Id<Appointment>.New();

        var keys = Enum.GetValues<MessageKind>().Select(kind => OutboxMessage.KeyOf(kind, appointment)).ToList();

        Assert.Distinct(keys);
        // Half of a Message-ID: letters, digits, dots and hyphens alone.
        Assert.All(keys, key => Assert.Matches($"^[a-z0-9.-]{{1,{OutboxMessage.KeyMaxLength}}}$", key));
    }

    private static OutboxMessage New()
    {
        var appointment = Id<Appointment>.New();
        return new OutboxMessage
        {
            Kind = MessageKind.Confirmation,
            AppointmentId = appointment,
            Key = OutboxMessage.KeyOf(MessageKind.Confirmation, appointment),
            CreatedAt = Now,
            NextAttemptAt = Now,
        };
    }
}
