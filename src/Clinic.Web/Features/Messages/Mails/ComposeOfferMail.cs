using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Writes the mail that offers a time from the waiting list: until when it is kept, the link that takes it, and the one that leaves the list.</summary>
public sealed class ComposeOfferMail(ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, PublicAddress address, MailSettings settings)
{
    /// <summary>Whoever opens the mail later still reads that the offer has ended, or was taken.</summary>
    private static readonly TimeSpan LinkOutlivesVisit = TimeSpan.FromDays(1);

    /// <summary>Who finds an old mail can still leave the list.</summary>
    private static readonly TimeSpan LinkOutlivesEntry = TimeSpan.FromDays(30);

    public async Task<OutgoingMail> ExecuteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var id = message.WaitingListOfferId!.Value;
        var found = await db.WaitingListOffers
            .Where(offer => offer.Id == id)
            .Select(offer => new
            {
                offer.EntryId,
                offer.StartsAt,
                offer.OfferedAt,
                offer.ExpiresAt,
                offer.Entry!.LastDay,
                offer.Entry.Channel,
                offer.Entry.Client!.FirstName,
                offer.Entry.Client.LastName,
                offer.Entry.Client.Email,
                ServiceName = offer.Entry.Service!.Name,
                offer.Entry.Service.Minutes,
                TherapistName = db.Therapists.Where(therapist => therapist.Id == offer.TherapistId).Select(therapist => therapist.Name).Single(),
                PracticeEmail = db.Practice.Select(practice => practice.Email).First(),
            })
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var offerUrl = address.Root + "/booking/offers/"
            + await links.CreateAsync(LinkPurpose.WaitingListOffer, id.Value, found.StartsAt + LinkOutlivesVisit, cancellationToken);
        var entryUrl = address.Root + "/booking/waiting-list/"
            + await links.CreateAsync(LinkPurpose.WaitingListEntry, found.EntryId.Value, time.Day(found.LastDay).End + LinkOutlivesEntry, cancellationToken);
        var (start, until) = (time.ToWall(found.StartsAt), time.ToWall(found.ExpiresAt));
        var end = time.ToWall(found.StartsAt.AddMinutes(found.Minutes));
        var moment = $"{TimeWords.Day(start)}, {TimeWords.Time(start)}";
        var limit = $"{TimeWords.Day(until)}, {TimeWords.Time(until)}";
        return new OutgoingMail(
            message.Key,
            practice.Name,
            settings.From ?? found.PracticeEmail,
            new PersonName(found.FirstName, found.LastName).Full,
            found.Email ?? "",
            new MailContent(
                $"A time came free: {moment}",
                $"A time came free on {TimeWords.Day(start)} at {TimeWords.Time(start)}",
                [$"Hello {found.FirstName},", $"You asked us to tell you. We keep this time for you until {limit}."],
                [
                    new Pair("Service", found.ServiceName),
                    new Pair("When", $"{TimeWords.Moment(start)} to {TimeWords.Time(end)}"),
                    new Pair("With", found.TherapistName),
                    new Pair("Where", found.Channel switch
                    {
                        Channel.Phone => "By phone",
                        Channel.Video => "By video",
                        _ => $"{practice.Street}, {practice.Town}",
                    }),
                    new Pair("Yours until", limit),
                ],
                new MailLink("Take this time, or say no", offerUrl),
                [
                    "Nothing is booked yet. If you do nothing, the next person is asked, and you stay on the list.",
                    "Keep this private link to yourself: whoever has it can take the time in your name.",
                ],
                [practice.Name, $"{practice.Street}, {practice.Town}", practice.Phone],
                $"You get this because somebody put this address on the waiting list of {practice.ShortName}.",
                new MailLink("Leave the waiting list", entryUrl)),
            Calendar: null,
            // The mail program's own button would need a page that takes its post; the link in the mail leads to one that asks.
            StopUrl: null);
    }
}
