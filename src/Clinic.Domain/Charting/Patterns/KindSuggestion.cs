using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Factors;

namespace Clinic.Domain.Charting.Patterns;

/// <summary>
/// The kind that the signs of a knot speak for. A proposal beside the answer, never the answer: over-stretched where two of five signs
/// agree; else over-used on one sign; else held short; else <see cref="KnotKind.Unsure"/> without a reason.
/// <para>
/// Practitioners' articles K1 and K3: an over-stretched knot does not ease under pressure and is the most common kind, an over-used one
/// follows a use and eases, a muscle held short forgets how to lengthen.
/// </para>
/// </summary>
/// <param name="Reasons">Why, in the order they are said.</param>
public sealed record KindSuggestion(KnotKind Kind, IReadOnlyList<KindReason> Reasons)
{
    private const int SignsOfOverStretched = 2;

    private static readonly IReadOnlyList<string> BetweenBladeAndSpine = Areas.Get("interscapular").Zones;
    private static readonly IReadOnlyList<string> TopOfShoulder = Areas.Get("upper_trap").Zones;

    /// <param name="response">What pressing does, as it was last said.</param>
    /// <param name="factors">What is ticked for the client.</param>
    public static KindSuggestion For(Knot knot, DirectResponse? response, IReadOnlyCollection<ContributingFactor> factors)
    {
        List<List<KindReason>> overStretched =
        [
            Pressing(response),
            Lasting(knot),
            When(Ticks(factors, FactorCatalogue.ForwardHead), KindReason.ForwardHead),
            When(BetweenBladeAndSpine.Contains(knot.Zone), KindReason.BetweenBladeAndSpine),
            When(Ticks(factors, FactorCatalogue.MoreChestThanBack), KindReason.MoreChestThanBack),
        ];
        if (overStretched.Count(sign => sign.Count > 0) >= SignsOfOverStretched)
        {
            return new(KnotKind.OverStretched, [.. overStretched.SelectMany(sign => sign)]);
        }

        List<KindReason> overUsed =
        [
            .. When(knot.OnsetMode == OnsetMode.AfterActivity, KindReason.AfterUse),
            .. When(TopOfShoulder.Contains(knot.Zone), KindReason.TopOfShoulder),
            .. When(response == DirectResponse.Eases, KindReason.PressingEases),
        ];
        if (overUsed.Count > 0)
        {
            return new(KnotKind.OverUsed, overUsed);
        }

        return factors.FirstOrDefault(factor => factor.Code == FactorCatalogue.HeldShort) is { } held
            ? new(KnotKind.HeldShort, [held.Details.Contains(FactorCatalogue.ElbowBehindBody) ? KindReason.ElbowBehindBody : KindReason.OnePosition])
            : new(KnotKind.Unsure, []);
    }

    /// <summary>What was proposed when the finding was saved.</summary>
    public static KindSuggestion Kept(KnotFinding finding) =>
        new(finding.KindSuggested ?? KnotKind.Unsure, [.. finding.KindReasons.Select(WireName.Parse<KindReason>)]);

    private static List<KindReason> Pressing(DirectResponse? response) => response switch
    {
        DirectResponse.Nothing => [KindReason.PressingDoesNothing],
        DirectResponse.EasesThenReturns => [KindReason.EasesThenReturns],
        _ => [],
    };

    private static List<KindReason> Lasting(Knot knot) =>
    [
        .. When(knot.Chronicity == Chronicity.Months, KindReason.ForMonths),
        .. When(knot.Chronicity == Chronicity.Years, KindReason.ForYears),
        .. When(knot.Recurs == true, KindReason.ComesBack),
    ];

    private static bool Ticks(IReadOnlyCollection<ContributingFactor> factors, string code) => factors.Any(factor => factor.Code == code);

    private static List<KindReason> When(bool isTrue, KindReason reason) => isTrue ? [reason] : [];
}
