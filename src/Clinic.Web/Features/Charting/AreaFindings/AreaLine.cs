using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>One area to check for the chosen knot.</summary>
/// <param name="Title">As a therapist says it: "Left lat".</param>
/// <param name="Place">As a client would: "Side of the back, below the arm pit".</param>
/// <param name="Why">The rule's reason; null for an area that no rule names any more.</param>
/// <param name="ConsentGiven">"Ines Moreau, 1:05 pm" once the client has agreed.</param>
/// <param name="Form">What was found there; empty before it is checked.</param>
public sealed record AreaLine(
    AreaKey Key, string Letter, string Title, string Place, string? Why, string? Relation, ConsentLevel Consent, string? ConsentGiven,
    bool IsChecked, bool IsOpen, AreaFindingForm Form)
{
    public bool NeedsConsent => Consent != ConsentLevel.General;

    public bool MayBeWorkedOn => !NeedsConsent || ConsentGiven is not null;

    public bool IsWritten => Consent == ConsentLevel.SensitiveWritten;

    /// <summary>"Tender 8 to 3", "Not tender"; null when nobody asked.</summary>
    public string? Tender => (Form.TenderBefore, Form.TenderAfter) switch
    {
        (0, null) => "Not tender",
        var (before, after) => ChartWords.Change(before, after) is { } change ? $"Tender {change}" : null,
    };
}
