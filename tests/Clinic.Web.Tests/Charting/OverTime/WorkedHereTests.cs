using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.OverTime;

/// <summary>What worked in the whole clinic: nothing from few visits, and nothing about anybody.</summary>
public sealed class WorkedHereTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Address = "/charting/what-worked";

    /// <summary>Each client has visits of her own areas only, so that these tests do not add to each other.</summary>
    [Fact]
    public async Task Index_NineVisits_ShowNothingAndTenDo()
    {
        using var tom = await app.SignedInAsync("tom");
        await TreatAsync("spine_muscles", hour: 1, 3, 3, 3);
        var nine = await tom.GetAsync(Address);

        await TreatAsync("spine_muscles", hour: 3, 1);
        var ten = await tom.GetAsync(Address);

        Assert.DoesNotContain("Spine erectors", nine.Texts("tbody th"));
        Assert.Equal(["Spine erectors"], ten.Texts("tbody th").Where(title => title == "Spine erectors"));
        var row = ten.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == "Spine erectors");
        Assert.Equal(["10 or more", "about 5", "about 10 of 10"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Index_ManyVisitsOfTwoClients_ShowNothing()
    {
        using var tom = await app.SignedInAsync("tom");
        await TreatAsync("ql", hour: 5, 10, 10);

        Assert.DoesNotContain("QL and obliques", (await tom.GetAsync(Address)).Texts("tbody th"));
    }

    [Fact]
    public async Task Index_MostVisitsOfOneClient_ShowNothing()
    {
        using var tom = await app.SignedInAsync("tom");
        await TreatAsync("levator", hour: 7, 12, 2, 2);

        Assert.DoesNotContain("Levator", (await tom.GetAsync(Address)).Texts("tbody th"));
    }

    [Fact]
    public async Task Index_Shown_NamesNobodyAndLeadsToNobody()
    {
        using var tom = await app.SignedInAsync("tom");
        await TreatAsync("teres", hour: 9, 5, 5, 5);

        var page = await tom.GetAsync(Address);

        var text = page.Text("main");
        Assert.Contains("Teres", page.Texts("tbody th"));
        Assert.Empty(page.Document.QuerySelectorAll("main a"));
        await using var db = app.Open();
        foreach (var name in await db.Clients.Select(client => client.FirstName).ToListAsync(TestContext.Current.CancellationToken))
        {
            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Index_Desk_IsForbidden()
    {
        using var desk = await app.SignedInAsync("desk");

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.FollowAsync(await desk.GetAsync(Address))).Status);
    }

    /// <summary>A client for each number, with so many visits in which the area alone was treated for a knot at the hip: 7 to 2, and it was the answer.</summary>
    private async Task TreatAsync(string area, int hour, params int[] visits)
    {
        await using var db = app.Open();
        for (var number = 0; number < visits.Length; number++)
        {
            await GivenHistory.AddAsync(db, $"Wxyz{area}{hour}{number}", visits[number], app.Clock.Now.AddDays(-60 * number), hour, async (client, charted) =>
            {
                await db.AreaFindings.Where(finding => db.Knots.Any(knot => knot.Id == finding.KnotId && knot.ClientId == client.Id)).ExecuteDeleteAsync();
                var knot = await db.Knots.FirstAsync(candidate => candidate.ClientId == client.Id);
                await db.KnotFindings.Where(finding => finding.Knot!.ClientId == client.Id).ExecuteDeleteAsync();
                await db.Knots.Where(candidate => candidate.Id == knot.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Zone, "glute_main"));
                foreach (var visit in charted)
                {
                    db.KnotFindings.Add(new KnotFinding
                    {
                        KnotId = knot.Id,
                        VisitId = visit.Id,
                        TenderBefore = 7,
                        TenderAfter = 2,
                        RecordedAt = visit.OpenedAt,
                        RecordedBy = Guid.CreateVersion7(),
                    });
                    db.AreaFindings.Add(new AreaFinding
                    {
                        VisitId = visit.Id,
                        KnotId = knot.Id,
                        Area = area,
                        Side = AreaSide.Left,
                        ConsentLevel = ConsentLevel.General,
                        Technique = Technique.SlowStroke,
                        Verdict = Verdict.TheAnswer,
                        VerdictBy = VerdictBy.Therapist,
                        RecordedAt = visit.OpenedAt,
                        RecordedBy = Guid.CreateVersion7(),
                    });
                }

                await db.SaveChangesAsync();
            });
        }
    }
}
