using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>Reads the alerts of a client, those that were ended too.</summary>
public sealed class ReadAlerts(ClinicDbContext db)
{
    /// <summary>Ended ones that are listed, newest first.</summary>
    private const int MostEnded = 50;

    /// <returns>Null when the actor may not open the client's chart.</returns>
    public Task<AlertsPage?> ExecuteAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfClient("client_alerts", clientId), () => PageAsync(clientId, actor, cancellationToken), cancellationToken);

    internal static string ByAt(string name, DateTimeOffset at, ClinicTime time) => $"{name}, {TimeWords.Moment(time.ToWall(at))}";

    private async Task<AlertsPage?> PageAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken)
    {
        var client = await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new
            {
                client.FirstName,
                client.LastName,
                Zone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                Alerts = db.ClientAlerts.Where(alert => alert.ClientId == clientId)
                    .OrderBy(alert => alert.EndedAt != null)
                    .ThenByDescending(alert => alert.EndedAt)
                    .ThenBy(alert => alert.MadeAt)
                    .Select(alert => new
                    {
                        alert.Id,
                        alert.Text,
                        alert.MadeAt,
                        alert.MadeByName,
                        alert.EndedAt,
                        EndedByName = db.Users.Where(user => user.Id == alert.EndedBy).Select(user => user.DisplayName).SingleOrDefault(),
                    })
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var time = new ClinicTime(client.Zone);
        var lines = client.Alerts.ConvertAll(alert => new AlertLine(
            alert.Id,
            alert.Text,
            ByAt(alert.MadeByName, alert.MadeAt, time),
            alert.EndedAt is { } ended ? ByAt(alert.EndedByName ?? "An account that is gone", ended, time) : null));
        return new AlertsPage(
            clientId,
            new PersonName(client.FirstName, client.LastName).Full,
            lines.FindAll(line => line.Ended is null),
            [.. lines.FindAll(line => line.Ended is not null).Take(MostEnded)]);
    }
}
