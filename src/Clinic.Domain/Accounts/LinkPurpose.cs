namespace Clinic.Domain.Accounts;

/// <summary>What a private link opens or does. A link for one purpose opens nothing else.</summary>
public enum LinkPurpose
{
    Visit,
    Sheet,

    /// <summary>Not to be reminded any more. The record is the appointment that the reminder was about.</summary>
    StopReminders,

    /// <summary>A time offered from the waiting list. The record is the offer.</summary>
    WaitingListOffer,

    /// <summary>An entry of the waiting list, to leave it. The record is the entry.</summary>
    WaitingListEntry,

    /// <summary>Not to be asked any more how she is. The record is the sheet that the mail was about.</summary>
    StopQuestions,

    /// <summary>Not to be sent sheets any more. The record is the sheet.</summary>
    StopSheets,
}
