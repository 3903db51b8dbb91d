namespace Clinic.Domain.Messages;

/// <summary>What a mail to a client is about.</summary>
public enum MessageKind
{
    /// <summary>She booked.</summary>
    Confirmation,

    /// <summary>The first reminder, days before the visit.</summary>
    EarlyReminder,

    /// <summary>The second reminder, hours before the visit.</summary>
    LateReminder,

    /// <summary>The visit has another time, therapist or place.</summary>
    Change,

    /// <summary>The visit is cancelled.</summary>
    Cancellation,

    /// <summary>She asked for a visit, and the clinic will say yes or no.</summary>
    RequestReceived,

    /// <summary>The clinic cannot give the visit she asked for, or did not decide in time.</summary>
    RequestDeclined,

    /// <summary>A time came free for somebody on the waiting list.</summary>
    WaitingListOffer,

    /// <summary>She asked to be called.</summary>
    CallBackReceipt,

    /// <summary>Her sheet, which the therapist sends because she asked for it.</summary>
    HomeSheet,

    /// <summary>Her sheet, which she asked for herself on its page.</summary>
    SheetCopy,

    /// <summary>How she is on the day after the visit.</summary>
    AskNextDay,

    /// <summary>How she is after 7 days.</summary>
    AskWeek,

    /// <summary>How she is after 14 days.</summary>
    AskTwoWeeks,
}
