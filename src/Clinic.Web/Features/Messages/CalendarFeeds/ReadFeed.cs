using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.CalendarFeeds;

/// <summary>Reads what a therapist's calendar feed holds.</summary>
public sealed class ReadFeed(ClinicDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(30);

    /// <summary>How long a cancelled visit is told as one: a calendar that was off meanwhile drops it when it asks again.</summary>
    private static readonly TimeSpan TellsCancelled = TimeSpan.FromDays(30);

    /// <summary>What stands in the database for a token: nothing from which the token can be made again.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <returns>The file; null when the token is none, was replaced, or belongs to somebody who has left.</returns>
    public async Task<byte[]?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        var hash = HashOf(token);
        var feed = await db.CalendarFeeds
            .Where(feed => feed.TokenHash == hash)
            .Join(db.Therapists.Where(therapist => therapist.IsActive), feed => feed.TherapistId, therapist => therapist.Id, (feed, therapist) => new
            {
                feed.TherapistId,
                feed.ShowsNames,
                TherapistName = therapist.Name,
                Practice = db.Practice.OrderBy(practice => practice.Id).Select(practice => new { practice.ShortName, practice.HorizonDays }).First(),
                LongestHorizon = db.Services.Max(service => service.HorizonDays),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return feed is null
            ? null
            : CalendarFile.Write(
                $"{feed.Practice.ShortName}: {feed.TherapistName}",
                await EntriesAsync(feed.TherapistId, feed.ShowsNames, Math.Max(feed.Practice.HorizonDays, feed.LongestHorizon ?? 0), cancellationToken));
    }

    private async Task<IEnumerable<FeedEntry>> EntriesAsync(Id<Therapist> therapist, bool showsNames, int horizonDays, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var (from, until, toldSince) = (now - LooksBack, now.AddDays(horizonDays + 1), now - TellsCancelled);
        var visits = await db.Appointments
            .Where(visit => visit.TherapistId == therapist && visit.EndsAt > from && visit.StartsAt < until)
            .Where(visit => visit.Status == AppointmentStatus.Booked
                || visit.Status == AppointmentStatus.Arrived
                || visit.Status == AppointmentStatus.Done
                || visit.Status == AppointmentStatus.NoShow
                || (visit.Status == AppointmentStatus.Cancelled
                    && db.VisitChanges.Any(change => change.AppointmentId == visit.Id && change.Kind == VisitChangeKind.Cancelled && change.ChangedAt > toldSince)))
            .OrderBy(visit => visit.StartsAt)
            .ThenBy(visit => visit.Id)
            .Select(visit => new
            {
                visit.Id,
                visit.StartsAt,
                visit.EndsAt,
                visit.BookedAt,
                visit.Client!.FirstName,
                visit.Client.LastName,
                RoomName = visit.TreatmentRoom!.Name,
                visit.Channel,
                visit.Sequence,
                visit.Status,
                ChangedAt = db.VisitChanges.Where(change => change.AppointmentId == visit.Id).Max(change => (DateTimeOffset?)change.ChangedAt),
                UndoneAt = db.VisitChanges.Where(change => change.AppointmentId == visit.Id).Max(change => change.UndoneAt),
            })
            .ToListAsync(cancellationToken);
        return visits.Select(visit => new FeedEntry(
            $"feed-{visit.Id}",
            visit.StartsAt,
            visit.EndsAt,
            showsNames ? visit.FirstName : Initials(visit.FirstName, visit.LastName),
            visit.Channel switch
            {
                Channel.Phone => "By phone",
                Channel.Video => "By video",
                _ => visit.RoomName ?? "",
            },
            visit.Sequence,
            visit.Status == AppointmentStatus.Cancelled,
            new[] { visit.BookedAt, visit.ChangedAt ?? visit.BookedAt, visit.UndoneAt ?? visit.BookedAt }.Max()));
    }

    /// <summary>"N. K.", or "M." of who has one name.</summary>
    private static string Initials(params string?[] names) => string.Join(
        ' ', names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => $"{StringInfo.GetNextTextElement(name!.Trim()).ToUpperInvariant()}."));
}
