using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting.Words;
using Clinic.Web.Features.Charting.AreaHistory;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>One area to check for the chosen knot.</summary>
public sealed record AreaLine
{
    public required AreaKey Key { get; init; }

    public required string Letter { get; init; }

    /// <summary>As a therapist says it: "Left lat".</summary>
    public required string Title { get; init; }

    /// <summary>As a client would: "Side of the back, below the arm pit".</summary>
    public required string Place { get; init; }

    /// <summary>The rule's reason; null for an area that no rule names.</summary>
    public required string? Why { get; init; }

    /// <summary>Where it lies seen from the knot, as the rule says it and the record keeps it; null for an area that no rule names.</summary>
    public required string? Relation { get; init; }

    /// <summary>Empty for an area that the therapist chose herself.</summary>
    public required IReadOnlyList<AreaEvidence> Evidence { get; init; }

    /// <summary>"O1, version 2" where a rule of the clinic's own put it here; null where another did.</summary>
    public string? OwnRule { get; init; }

    /// <summary>The view on which it is seen when the knot's own view does not show it.</summary>
    public required BodyView? OtherView { get; init; }

    public required ConsentLevel Consent { get; init; }

    /// <summary>"Ines Moreau, 1:05 pm" while the client's yes stands.</summary>
    public required string? ConsentGiven { get; init; }

    /// <summary>"1:20 pm" when she took it back and has not agreed again.</summary>
    public required string? ConsentWithdrawn { get; init; }

    /// <summary>The therapist of the visit is not trained for it.</summary>
    public required bool LacksSkill { get; init; }

    public required bool IsChecked { get; init; }

    /// <summary>The knot came back, and this was never checked for it.</summary>
    public required bool IsRaised { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>What working on it did for this knot before; null when it was never worked on.</summary>
    public required WorkedBefore? Worked { get; init; }

    /// <summary>What was found there; empty before it is checked.</summary>
    public required AreaFindingForm Form { get; init; }

    /// <summary>What another tablet saved meanwhile, in words, where it differs from the form; empty otherwise.</summary>
    public required IReadOnlyList<string> Meanwhile { get; init; }

    public string? RelationWords => Relation is null ? null : RelationName.Of(Relation);

    public bool NeedsConsent => Consent != ConsentLevel.General;

    public bool MayBeWorkedOn => !LacksSkill && (!NeedsConsent || ConsentGiven is not null);

    public bool IsWritten => Consent == ConsentLevel.SensitiveWritten;

    /// <summary>"Tender 8 to 3", "Not tender"; null when nobody asked.</summary>
    public string? Tender => (Form.TenderBefore, Form.TenderAfter) switch
    {
        (0, null) => "Not tender",
        var (before, after) => ChartWords.Change(before, after) is { } change ? $"Tender {change}" : null,
    };
}
