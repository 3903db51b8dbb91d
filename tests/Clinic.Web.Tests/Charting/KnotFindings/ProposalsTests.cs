using Clinic.Testing;

namespace Clinic.Web.Tests.Charting.KnotFindings;

/// <summary>The cases that the rules were written for, charted by hand: what does the program propose?</summary>
public sealed class ProposalsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task BottomOfTheLeftBlade_AsksForTeresAndLat()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var (_, page) = await chart.MarkAsync("scap_inferior_angle", "left");

        Assert.Equal(["Left lat", "Left teres"], page.Texts(".area-row b").Take(2).Order());
        Assert.Equal("Hold back on the knot itself", page.Text(".knot .notice-title"));
        Assert.Contains("Fever with pain under the right shoulder blade", page.Text(".ask-first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpineSideWithPainToTheSkull_AsksForTheLatFirstAndScreens()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("scap_medial_border", "left");
        Assert.Empty(page.Texts(".ask-first"));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#finding", ("Finding.SpreadsTo", "suboccipital"), ("Finding.ArmLiftHurts", "true")));

        Assert.Equal(["Left lat", "Left teres"], shown.Texts(".area-row b").Take(2));
        Assert.Contains("Left scalenes and SCM", shown.Texts(".area-row b").Take(4));
        Assert.Contains("Numbness, tingling or weakness in an arm or leg, new or getting worse", shown.Text(".ask-first"), StringComparison.Ordinal);
        Assert.Contains("The arm cannot be lifted since an injury", shown.Text(".ask-first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnderBothBlades_AsksForTheChestOfBothSides()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("interscap_lower", "left");
        Assert.DoesNotContain(page.Texts(".area-row b").Take(3), title => title.EndsWith("both sides", StringComparison.Ordinal));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#twin"));

        Assert.Equal(["Pec major, both sides", "Pec minor and outer chest, both sides"], shown.Texts(".area-row b").Take(3).Where(title => title.EndsWith("both sides", StringComparison.Ordinal)).Order());
        Assert.Contains("How much chest and biceps work against back work?", shown.Text(".ask-first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SamePlaceOnTheOtherSide_FoundInThisVisit_CountsAsBothSides()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await chart.MarkAsync("lat_mid", "right");

        var (_, page) = await chart.MarkAsync("lat_mid", "left");

        Assert.Contains(page.Texts(".area-row b").Take(4), title => title.EndsWith("both sides", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LongNeckAndMidBackPainWithFailedTreatments_AsksForTheFrontOfTheNeck()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("neck_back", "right");

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#knot-story", ("Story.Chronicity", "years"), ("Story.TreatmentsFailed", "true")));

        var titles = shown.Texts(".area-row b");
        Assert.Contains("front of the neck, both sides", titles[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("scalenes and SCM, both sides", titles[1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("double sight", shown.Text(".ask-first"), StringComparison.Ordinal);
        Assert.Contains("Stop. Call the emergency number.", shown.Text(".ask-first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardHead_IsKnownToTheRulesOnceItIsTicked()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("suboccipital", "left");
        Assert.Empty(page.Texts(".area-row b"));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#factor-tick", ("code", "C01")));

        Assert.Contains("Back of the neck, both sides", shown.Texts(".area-row b"));
    }
}
