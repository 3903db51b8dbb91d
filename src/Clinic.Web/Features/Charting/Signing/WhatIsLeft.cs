using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>What stands between a visit and its signature.</summary>
/// <param name="Unasked">A knot with a warning sign that was not asked about.</param>
/// <param name="NothingChecked">There are knots and no area was checked: working on the knot alone chases the symptom (K0#10).</param>
/// <param name="NoSheet">The client has no take-home sheet of this visit.</param>
/// <param name="CarriedWaits">Text of an earlier visit waits to be accepted.</param>
/// <param name="AlertsUnread">An alert of the client was not read in this visit by who signs.</param>
internal sealed record WhatIsLeft(Id<Knot>? Unasked, bool NothingChecked, bool NoSheet, bool CarriedWaits, bool AlertsUnread)
{
    public static async Task<WhatIsLeft> ReadAsync(ClinicDbContext db, Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        var findings = await db.KnotFindings.AsNoTracking().Include(finding => finding.Knot).Where(finding => finding.VisitId == visitId)
            .OrderBy(finding => finding.Knot!.Number)
            .ToListAsync(cancellationToken);
        var areas = db.AreaFindings.Where(area => area.VisitId == visitId);
        return new WhatIsLeft(
            findings.Find(finding => finding.HasWarningSign && finding.ScreenAnswer is null)?.KnotId,
            findings.Exists(finding => finding.Knot!.Status != KnotStatus.NotAKnot) && !await areas.AnyAsync(cancellationToken),
            !await db.Sheets.AnyAsync(sheet => sheet.VisitId == visitId, cancellationToken),
            await db.NoteParts.AnyAsync(part => part.VisitId == visitId && part.Carried != null, cancellationToken),
            await db.ClientAlerts.AnyAsync(
                alert => alert.EndedAt == null && db.Visits.Any(visit => visit.Id == visitId && visit.ClientId == alert.ClientId)
                    && !db.AlertReadings.Any(read => read.AlertId == alert.Id && read.VisitId == visitId && read.UserId == actor.UserId),
                cancellationToken));
    }

    /// <summary>The first thing that a signature with these reasons lacks; null when it may be given.</summary>
    public Refusal? RefusalFor(SignForm form) => this switch
    {
        { Unasked: { } knot } => new ScreeningOpen(knot),
        { CarriedWaits: true } => new CarriedWaits(),
        { AlertsUnread: true } => new AlertsUnread(),
        { NothingChecked: true } when string.IsNullOrWhiteSpace(form.UncheckedReason) => new NothingChecked(),
        { NoSheet: true } when string.IsNullOrWhiteSpace(form.WhyNoSheet) => new NoSheet(),
        _ => null,
    };
}
