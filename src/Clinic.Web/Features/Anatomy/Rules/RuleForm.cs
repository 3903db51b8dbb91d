using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>A rule of the clinic's own as its form is posted, all in the words that were typed.</summary>
public sealed record RuleForm
{
    /// <summary>More areas than any rule names.</summary>
    internal const int MostTargets = 20;

    private const int EmptyLines = 3;

    [Display(Name = "Pattern")]
    public string? Name { get; init; }

    public IReadOnlyList<string>? Zones { get; init; }

    public IReadOnlyList<string>? Kinds { get; init; }

    public IReadOnlyList<string>? With { get; init; }

    public bool Chronic { get; init; }

    public bool Bilateral { get; init; }

    public IReadOnlyList<RuleTargetForm>? Targets { get; init; }

    public string? Direct { get; init; }

    [Display(Name = "Why, in words for a client")]
    public string? Why { get; init; }

    [Display(Name = "Where you have it from")]
    public string? Source { get; init; }

    /// <summary>The version that the form was opened on; 0 for a new rule.</summary>
    public int Seen { get; init; }

    /// <summary>Where the knot lies for which the list is shown.</summary>
    [Display(Name = "A knot at")]
    public string? TryZone { get; init; }

    public string? TrySide { get; init; }

    internal static RuleForm Empty { get; } = new RuleForm { Direct = DirectPressure.Ok.Kebab(), TrySide = BodySide.Left.Kebab() }.WithLines();

    internal static RuleForm Of(OwnRule rule) => new RuleForm
    {
        Name = rule.Name,
        Zones = rule.Zones,
        Kinds = [.. rule.Kinds.Select(kind => kind.Kebab())],
        With = rule.With,
        Chronic = rule.Chronic,
        Bilateral = rule.Bilateral,
        Targets = [.. rule.Search.Select(RuleTargetForm.Of)],
        Direct = rule.Direct.Kebab(),
        Why = rule.Why,
        Source = rule.Source,
        Seen = rule.Version,
        TryZone = rule.Zones.FirstOrDefault(),
        TrySide = BodySide.Left.Kebab(),
    }.WithLines();

    /// <summary>The same with some empty lines for areas at the end.</summary>
    internal RuleForm WithLines()
    {
        var filled = (Targets ?? []).Where(target => !target.IsEmpty).Take(MostTargets).ToList();
        var empty = Math.Min(EmptyLines, MostTargets - filled.Count);
        return this with { Targets = [.. filled, .. Enumerable.Range(0, empty).Select(_ => new RuleTargetForm { Side = RuleTargetForm.SameSide })] };
    }

    /// <summary>What was typed as a version of a rule, if <paramref name="reader"/> is fine after it. Lines without an area are left out.</summary>
    /// <param name="number">Which rule.</param>
    internal OwnRule Read(FormReader reader, int number, bool enabled, Actor by, DateTimeOffset now)
    {
        var targets = (Targets ?? []).Select((target, at) => (Form: target, At: at)).Where(line => !line.Form.IsEmpty).ToList();
        var rule = new OwnRule
        {
            Number = number,
            Version = Seen + 1,
            Name = reader.Text(nameof(Name), Name, OwnRule.NameMaxLength, "Say in a few words when the rule holds"),
            Zones = Known(reader, nameof(Zones), Zones, zone => Atlas.Current.TryGetZone(zone, out _)),
            Kinds = reader.Words<KnotKind>(nameof(Kinds), Kinds),
            With = Known(reader, nameof(With), With, AreasToCheck.KnownFlags.Contains),
            Chronic = Chronic,
            Bilateral = Bilateral,
            Search = [.. targets.Select(line => line.Form.Read(reader, line.At))],
            Direct = reader.Word<DirectPressure>(nameof(Direct), Direct),
            Why = reader.Text(nameof(Why), Why, OwnRule.WhyMaxLength, "Say why, as you would to a client"),
            Source = reader.Text(nameof(Source), Source, OwnRule.SourceMaxLength, "Say where it comes from, such as “our own visits since 2024”"),
            Enabled = enabled,
            MadeAt = now,
            MadeBy = by.UserId,
            MadeByName = by.Name,
        };
        if (targets.Count is 0 or > MostTargets)
        {
            reader.Wrong($"{nameof(Targets)}[0].{nameof(RuleTargetForm.Area)}", targets.Count == 0 ? "Name at least one area to check" : $"Name at most {MostTargets} areas");
        }

        foreach (var (form, at) in targets.Where(line => targets.Exists(other => other.At < line.At && other.Form.Area == line.Form.Area)))
        {
            reader.Wrong(FormattableString.Invariant($"{nameof(Targets)}[{at}].{nameof(RuleTargetForm.Area)}"), "This area stands in the list already");
        }

        return rule;
    }

    private static List<string> Known(FormReader reader, string field, IReadOnlyList<string>? typed, Func<string, bool> isKnown)
    {
        var all = (typed ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (!all.TrueForAll(word => isKnown(word)))
        {
            reader.Wrong(field, "Choose from these");
        }

        return all;
    }
}
