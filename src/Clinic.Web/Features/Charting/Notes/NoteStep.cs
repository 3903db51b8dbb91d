namespace Clinic.Web.Features.Charting.Notes;

/// <summary>What is done with a section of a note when it is sent. What was typed is saved with each.</summary>
public enum NoteStep
{
    Save,

    /// <summary>The marks changed since: what is drafted now replaces the text.</summary>
    TakeDraft,

    /// <summary>The marks changed since: the text stays, and is looked at as written over the new draft.</summary>
    KeepText,

    /// <summary>Another window saved meanwhile: what it saved stays, and what was typed here goes.</summary>
    TakeSaved,

    /// <summary>Puts what the last visit said beside the text, to be accepted.</summary>
    CarryForward,
    AcceptCarried,
    DiscardCarried,
}
