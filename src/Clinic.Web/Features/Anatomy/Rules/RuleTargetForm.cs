using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>One area of a rule as it was typed.</summary>
public sealed record RuleTargetForm
{
    public const string SameSide = "same";
    public const string BothSides = "both";

    public string? Area { get; init; }

    public string? Side { get; init; }

    public string? Relation { get; init; }

    public string? Rank { get; init; }

    /// <summary>Without an area there is nothing in the line.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Area);

    internal static RuleTargetForm Of(RuleTarget target) => new()
    {
        Area = target.Area,
        Side = target.BothSides ? BothSides : SameSide,
        Relation = target.Relation,
        Rank = FormattableString.Invariant($"{target.Rank}"),
    };

    /// <param name="at">Which line of the form it is.</param>
    internal RuleTarget Read(FormReader reader, int at)
    {
        string Field(string name) => FormattableString.Invariant($"Targets[{at}].{name}");
        if (!Areas.TryGet(Area, out var area) || area.IsExerciseTarget)
        {
            reader.Wrong(Field(nameof(Area)), "Pick an area from the list");
        }

        if (Side is not (SameSide or BothSides))
        {
            reader.Wrong(Field(nameof(Side)), "Say on which side: the knot’s own, or both");
        }

        if (Relation is null || !AreasToCheck.KnownRelations.Contains(Relation))
        {
            reader.Wrong(Field(nameof(Relation)), "Say where it lies seen from the knot");
        }

        return new RuleTarget(Area!, Side == BothSides, Relation ?? "", reader.Whole(Field(nameof(Rank)), Rank, 1, OwnRule.LastRank));
    }
}
