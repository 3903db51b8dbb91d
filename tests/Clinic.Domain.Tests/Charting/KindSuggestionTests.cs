using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Patterns;
using static Clinic.Domain.Tests.Charting.GivenKnot;

namespace Clinic.Domain.Tests.Charting;

public sealed class KindSuggestionTests
{
    private const string Elsewhere = "lumbar_paraspinal";

    [Theory]
    [InlineData(DirectResponse.Nothing, KindReason.PressingDoesNothing)]
    [InlineData(DirectResponse.EasesThenReturns, KindReason.EasesThenReturns)]
    public void For_PressingDoesNothingLasting_AndYears_IsOverStretched(DirectResponse response, KindReason reason) => AssertSuggested(
        KnotKind.OverStretched,
        [reason, KindReason.ForYears],
        KindSuggestion.For(At(Elsewhere, chronicity: Chronicity.Years), response, []));

    [Theory]
    [InlineData("scap_medial_border")]
    [InlineData("interscap_upper")]
    [InlineData("interscap_lower")]
    public void For_BetweenBladeAndSpine_AndForwardHead_IsOverStretched(string zone) => AssertSuggested(
        KnotKind.OverStretched,
        [KindReason.ForwardHead, KindReason.BetweenBladeAndSpine],
        KindSuggestion.For(At(zone), null, [Ticked("C01")]));

    [Fact]
    public void For_MoreChestThanBack_AndMonths_IsOverStretched() => AssertSuggested(
        KnotKind.OverStretched,
        [KindReason.ForMonths, KindReason.MoreChestThanBack],
        KindSuggestion.For(At(Elsewhere, chronicity: Chronicity.Months), null, [Ticked("C07")]));

    [Fact]
    public void For_LongAndRecurring_IsOneSignAndNotTwo() => AssertSuggested(
        KnotKind.Unsure,
        [],
        KindSuggestion.For(At(Elsewhere, chronicity: Chronicity.Years, recurs: true), null, []));

    [Fact]
    public void For_RecurringAndNothing_SaysBoth() => AssertSuggested(
        KnotKind.OverStretched,
        [KindReason.PressingDoesNothing, KindReason.ComesBack],
        KindSuggestion.For(At(Elsewhere, recurs: true), DirectResponse.Nothing, []));

    [Theory]
    [InlineData(Chronicity.Today)]
    [InlineData(Chronicity.Days)]
    [InlineData(Chronicity.Weeks)]
    public void For_NotLongStanding_IsNoSign(Chronicity since) => AssertSuggested(
        KnotKind.Unsure, [], KindSuggestion.For(At("scap_medial_border", chronicity: since), null, []));

    [Fact]
    public void For_AfterAUse_IsOverUsed() => AssertSuggested(
        KnotKind.OverUsed, [KindReason.AfterUse], KindSuggestion.For(At(Elsewhere, onset: OnsetMode.AfterActivity), null, []));

    [Theory]
    [InlineData("upper_trap")]
    [InlineData("supraspinous")]
    [InlineData("shoulder_top_side")]
    public void For_TopOfTheShoulder_IsOverUsed(string zone) => AssertSuggested(
        KnotKind.OverUsed, [KindReason.TopOfShoulder], KindSuggestion.For(At(zone), null, []));

    [Fact]
    public void For_PressingEases_IsOverUsed() => AssertSuggested(
        KnotKind.OverUsed, [KindReason.PressingEases], KindSuggestion.For(At(Elsewhere), DirectResponse.Eases, []));

    [Fact]
    public void For_TwoSignsOfOverStretched_ComeBeforeOverUsed() => AssertSuggested(
        KnotKind.OverStretched,
        [KindReason.PressingDoesNothing, KindReason.ForwardHead],
        KindSuggestion.For(At("upper_trap", onset: OnsetMode.AfterActivity), DirectResponse.Nothing, [Ticked("C01")]));

    [Theory]
    [InlineData("elbow_behind_body", KindReason.ElbowBehindBody)]
    [InlineData("one_position", KindReason.OnePosition)]
    public void For_HeldInOnePosition_IsHeldShort(string detail, KindReason reason) => AssertSuggested(
        KnotKind.HeldShort, [reason], KindSuggestion.For(At(Elsewhere), null, [Ticked("C08", detail)]));

    [Fact]
    public void For_OverUsedAndHeldShort_IsOverUsed() => AssertSuggested(
        KnotKind.OverUsed, [KindReason.PressingEases], KindSuggestion.For(At(Elsewhere), DirectResponse.Eases, [Ticked("C08")]));

    [Theory]
    [InlineData(null)]
    [InlineData(DirectResponse.NotTried)]
    [InlineData(DirectResponse.Worse)]
    public void For_NothingThatCounts_IsUnsureWithoutAReason(DirectResponse? response) => AssertSuggested(
        KnotKind.Unsure, [], KindSuggestion.For(At(Elsewhere, onset: OnsetMode.Gradual), response, [Ticked("C13")]));

    private static void AssertSuggested(KnotKind kind, KindReason[] reasons, KindSuggestion suggestion)
    {
        Assert.Equal(kind, suggestion.Kind);
        Assert.Equal(reasons, suggestion.Reasons);
    }
}
