using System.Globalization;

namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>One version of a rule that the clinic made itself. A row is never changed: another wording is another version.</summary>
public sealed class OwnRule
{
    public const int NameMaxLength = 120;
    public const int WhyMaxLength = 300;
    public const int SourceMaxLength = 300;
    public const int MadeByNameMaxLength = 100;

    /// <summary>The ranks a rule may give, as those of the shipped rules.</summary>
    public const int LastRank = 9;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Counts the clinic's own rules from 1; the rule is called O1.</summary>
    public required int Number { get; init; }

    /// <summary>Counts the versions of the rule from 1; the highest one is true now.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>Zones it speaks of; empty for any.</summary>
    public List<string> Zones { get; init; } = [];

    /// <summary>Kinds it speaks of; empty for every kind.</summary>
    public List<KnotKind> Kinds { get; init; } = [];

    /// <summary>At least one of these must be known true; empty for no condition.</summary>
    public List<string> With { get; init; } = [];

    public bool Chronic { get; init; }

    public bool Bilateral { get; init; }

    public List<RuleTarget> Search { get; init; } = [];

    public DirectPressure Direct { get; init; }

    /// <summary>The reason in words for a client.</summary>
    public required string Why { get; init; }

    /// <summary>Where the clinic has it from.</summary>
    public required string Source { get; init; }

    /// <summary>False for a rule that is not asked any more.</summary>
    public bool Enabled { get; init; } = true;

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string MadeByName { get; init; }

    /// <summary>Its id among the rules: "O1".</summary>
    public string Code => CodeOf(Number);

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"O{number}");

    /// <summary>The rule as the search reads it. It screens nothing and proposes no exercise; an area that the catalogue has no more is left out.</summary>
    public AreaRule ToRule() => new(
        Code, Name, Zones, Kinds, With, Chronic, Bilateral, [.. Search.Where(target => Areas.TryGet(target.Area, out _))], Direct,
        ScreenFirst: [], Ask: [], Exercises: [], Advice: [], TherapistSkill: null, RuleEvidence.Own, Source, Why)
    {
        Version = Version,
    };

    /// <summary>The next version, which says the same and is asked or not.</summary>
    public OwnRule Switched(bool enabled, Guid by, string byName, DateTimeOffset now) => new()
    {
        Number = Number,
        Version = Version + 1,
        Name = Name,
        Zones = Zones,
        Kinds = Kinds,
        With = With,
        Chronic = Chronic,
        Bilateral = Bilateral,
        Search = Search,
        Direct = Direct,
        Why = Why,
        Source = Source,
        Enabled = enabled,
        MadeAt = now,
        MadeBy = by,
        MadeByName = byName,
    };
}
