using Clinic.Domain.Clients;
using Clinic.Domain.Messages;

namespace Clinic.Domain.Tests.Messages;

public sealed class MessageConsentTests
{
    /// <summary>Another kind, or another purpose that mail rests on, needs a stop of its own: MailStop lists those there are.</summary>
    [Fact]
    public void EveryKind_IsDecided_AndWhatNobodyAskedForRestsOnAConsent() => Assert.Equal(
        [
            (MessageKind.EarlyReminder, ConsentPurpose.Reminders), (MessageKind.LateReminder, ConsentPurpose.Reminders),
            (MessageKind.HomeSheet, ConsentPurpose.ExercisePlans),
            (MessageKind.AskNextDay, ConsentPurpose.CarePlans), (MessageKind.AskWeek, ConsentPurpose.CarePlans), (MessageKind.AskTwoWeeks, ConsentPurpose.CarePlans),
        ],
        Enum.GetValues<MessageKind>()
            .Select(kind => (kind, Purpose: MessageConsent.Of(kind)))
            .Where(decided => decided.Purpose is not null)
            .Select(decided => (decided.kind, decided.Purpose!.Value)));
}
