using Clinic.Data;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>What stands for the client of a visit, and who has read it.</summary>
internal static class AlertsOfVisit
{
    /// <summary>Whether the actor has read all that stands for the client now, in this visit. Who signs must have.</summary>
    public static async Task<bool> AreReadAsync(this ClinicDbContext db, Visit visit, Actor actor, CancellationToken cancellationToken) =>
        !await db.ClientAlerts.AnyAsync(
            alert => alert.ClientId == visit.ClientId
                && alert.EndedAt == null
                && !db.AlertReadings.Any(reading => reading.AlertId == alert.Id && reading.VisitId == visit.Id && reading.UserId == actor.UserId),
            cancellationToken);
}
