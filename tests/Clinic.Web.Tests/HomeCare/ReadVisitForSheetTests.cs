using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Clinic.Web.Features.HomeCare.Building;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare;

public sealed class ReadVisitForSheetTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    /// <summary>An over-stretched knot must not be stretched at home because nobody said its kind again today.</summary>
    [Fact]
    public async Task Knot_OfAnEarlierVisit_KeepsTheKindThatWasSettledThen()
    {
        await using var db = demo.Open();
        var appointment = await db.TodaysAppointmentAsync();
        var visit = await db.VisitAsync(appointment);
        var before = await db.KnotFindings
            .Where(finding => finding.Knot!.ClientId == appointment.ClientId && finding.Kind != KnotKind.Unsure)
            .Select(finding => new { finding.Knot!.Id, finding.Knot.Number, finding.Kind })
            .FirstAsync(TestContext.Current.CancellationToken);
        db.AreaFindings.Add(new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = before.Id,
            Area = "lat",
            Side = AreaSide.Left,
            ConsentLevel = ConsentLevel.General,
            Technique = Technique.PincerHold,
            RecordedAt = FixedClock.Start,
            RecordedBy = Guid.CreateVersion7(),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var ines = new Actor(Guid.CreateVersion7(), "Ines Moreau", appointment.TherapistId, new HashSet<string> { Role.Therapist });

        var read = await new ReadVisitForSheet(db, new FixedClock()).ExecuteAsync(visit.Id, ines, TestContext.Current.CancellationToken);

        var knot = Assert.Single(read!.Treated.Knots);
        Assert.Equal((before.Number, before.Kind), (knot.Number, knot.Kind));
    }
}
