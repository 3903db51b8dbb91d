using System.Net;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Signing;

public sealed class SignedChartTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Show_WhatIsKnownHasChangedSince_TellsWhatWasProposedThen()
    {
        await using var db = app.Open();
        var rule = new OwnRule
        {
            Number = 1,
            Version = 1,
            Name = "Heels",
            Zones = ["scap_medial_border"],
            Search = [new RuleTarget("front_thigh", BothSides: false, "far_below", 1)],
            Why = "The thigh may feed it.",
            Source = "Our own visits",
            MadeAt = app.Clock.Now,
            MadeBy = Guid.CreateVersion7(),
            MadeByName = "Hanna",
        };
        db.OwnRules.Add(rule);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#finding", ("Finding.DirectResponse", "nothing")));

        var signed = await chart.SignAsync(("Sign.UncheckedReason", "Ran out of time"));
        var knot = await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken);
        knot.Chronicity = Chronicity.Years;
        db.OwnRules.Add(rule.Switched(enabled: false, rule.MadeBy, rule.MadeByName, app.Clock.Now.AddHours(1)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, signed.Status);
        var shown = await chart.ShowAsync($"?knot={id}&area=front_thigh-left");
        Assert.Equal("Suggested: over-stretched. Pressing on it did nothing; between blade and spine.", shown.Text(".suggested"));
        Assert.Equal("The thigh may feed it. (This clinic’s own rule O1, version 1)", shown.Text("#area-front_thigh-left .why"));
    }
}
