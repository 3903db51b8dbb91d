using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Clients;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>
/// Puts somebody on the list, or says why not: <see cref="NotBookedAtOnce"/>, <see cref="OnTheListOften"/>. The same wish again is the
/// same entry, so a double click waits once.
/// </summary>
public sealed class JoinWaitingList(
    ClinicDbContext db, FindOrAddClient findOrAddClient, ReadClientHistory readHistory, PrivateLinks links, TimeProvider clock)
{
    /// <summary>More wishes of one person than this are somebody playing.</summary>
    private const int MostOfOneClient = 5;

    /// <summary>An entry's link tells for a while that the waiting is over.</summary>
    private static readonly TimeSpan LinkOutlivesEntry = TimeSpan.FromDays(30);

    /// <returns>The token of the entry's private link.</returns>
    public async Task<Outcome<string>> ExecuteAsync(WaitingWish wish, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
        var known = await findOrAddClient.FindAsync(wish.Name, wish.Email, cancellationToken);
        var history = await readHistory.ExecuteAsync(known, wish.Name, wish.Email, wish.Offer.Time.Day(wish.FirstDay), now, cancellationToken);
        if ((history.IsKnown ? wish.Offer.ExistingClients : wish.Offer.NewClients) != ClientRule.Open)
        {
            return new NotBookedAtOnce();
        }

        var client = findOrAddClient.Keep(known, wish.Name, wish.Email, wish.Phone, [], now);
        var waiting = await db.WaitingListEntries
            .Where(entry => entry.ClientId == client.Id && entry.EndedAt == null)
            .ToListAsync(cancellationToken);
        var entry = waiting.Find(old =>
            (old.ServiceId, old.Channel, old.Region, old.TherapistId) == (wish.Offer.Id, wish.Channel, wish.Region, wish.Therapist)
            && (old.FirstDay, old.LastDay, old.PartOfDay) == (wish.FirstDay, wish.LastDay, wish.Part));
        if (entry is null && waiting.Count(old => old.LastDay >= wish.Offer.Time.DayOf(now)) >= MostOfOneClient)
        {
            return new OnTheListOften();
        }

        if (entry is null)
        {
            entry = new WaitingListEntry
            {
                ClientId = client.Id,
                ServiceId = wish.Offer.Id,
                TherapistId = wish.Therapist,
                Channel = wish.Channel,
                Region = wish.Region,
                FirstDay = wish.FirstDay,
                LastDay = wish.LastDay,
                PartOfDay = wish.Part,
                CreatedAt = now,
            };
            db.WaitingListEntries.Add(entry);
        }

        var token = await links.CreateAsync(
            LinkPurpose.WaitingListEntry, entry.Id.Value, wish.Offer.Time.Day(wish.LastDay).End + LinkOutlivesEntry, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // Whoever waits for changes of the calendar looks at the list, too.
        await db.Database.ExecuteSqlAsync($"select pg_notify('clinic_calendar', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }
}
