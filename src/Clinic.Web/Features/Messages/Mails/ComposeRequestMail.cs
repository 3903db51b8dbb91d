using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>
/// Writes the mails about a visit that is not booked: that we have her request, and that it cannot be. Neither has a calendar file: there
/// is nothing to put into a calendar.
/// </summary>
public sealed class ComposeRequestMail(
    ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, PublicAddress address, MailSettings settings)
{
    /// <summary>Needed only where a visit has no link yet: asking has made one.</summary>
    private static readonly TimeSpan LinkOutlivesVisit = TimeSpan.FromDays(1);

    /// <summary>A new link of the mail is added to the context; the caller saves it before the mail goes.</summary>
    public async Task<OutgoingMail> ExecuteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var id = message.AppointmentId!.Value;
        var found = await db.Appointments
            .Where(appointment => appointment.Id == id)
            .Select(appointment => new
            {
                appointment.Client!.FirstName,
                appointment.Client.LastName,
                appointment.Client.Email,
                appointment.BookerName,
                ServiceName = appointment.Service!.Name,
                appointment.StartsAt,
                appointment.EndsAt,
                appointment.DecideBy,
                TherapistName = appointment.Therapist!.Name,
                // In the clinic's words for the client; none where time ran out.
                Declined = db.VisitChanges
                    .Where(change => change.AppointmentId == id && change.Kind == VisitChangeKind.Declined)
                    .OrderByDescending(change => change.Id)
                    .Select(change => new { change.Reason })
                    .FirstOrDefault(),
                PracticeEmail = db.Practice.OrderBy(practice => practice.Id).Select(practice => practice.Email).First(),
            })
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var isAsked = message.Kind == MessageKind.RequestReceived;
        var (start, end) = (time.ToWall(found.StartsAt), time.ToWall(found.EndsAt));
        var when = $"{TimeWords.Day(start)}, {TimeWords.Time(start)}";
        var client = new PersonName(found.FirstName, found.LastName).Full;
        var decideBy = time.ToWall(found.DecideBy ?? found.StartsAt);
        string[] opening = (isAsked, found.Declined) switch
        {
            (true, _) => [$"You asked for a visit. It is not booked yet: we say yes or no by {TimeWords.Day(decideBy)}, {TimeWords.Time(decideBy)}, and keep the time for you until then."],
            (false, { Reason: { } reason }) => ["We are sorry: we cannot give you the visit you asked for.", reason],
            (false, { }) => ["We are sorry: we cannot give you the visit you asked for."],
            _ => ["We are sorry: we did not answer in time, so the visit you asked for is not booked."],
        };
        var content = new MailContent(
            $"{(isAsked ? "Asked for" : "Not booked")}: {when}",
            isAsked ? $"You asked for {TimeWords.Day(start)} at {TimeWords.Time(start)}" : $"Your visit on {TimeWords.Day(start)} is not booked",
            [$"Hello {MailNames.Greeting(found.FirstName, found.BookerName)},", .. opening],
            [
                new Pair("Service", found.ServiceName),
                new Pair(isAsked ? "When" : "Asked for", $"{TimeWords.Moment(start)} to {TimeWords.Time(end)}"),
                new Pair("With", found.TherapistName),
                .. found.BookerName is null ? Array.Empty<Pair>() : [new Pair("For", client)],
            ],
            isAsked
                ? new MailLink(
                    "See what you asked for",
                    address.Root + "/visit/" + await links.CreateAsync(LinkPurpose.Visit, id.Value, found.EndsAt + LinkOutlivesVisit, cancellationToken))
                : new MailLink("Choose another time", address.Root + "/booking"),
            isAsked
                ? [$"You get another mail as soon as it is decided. Keep this private link to yourself: whoever has it can see your visit. Questions? Call {practice.Phone}."]
                : [$"Nothing is booked and you do not need to do anything. To find another time together, call {practice.Phone}."],
            [practice.Name, $"{practice.Street}, {practice.Town}", practice.Phone],
            $"You get this because somebody asked for a visit with this address. If it was not you, please call {practice.Phone}.",
            null);
        return new OutgoingMail(
            message.Key, practice.Name, settings.From ?? found.PracticeEmail, found.BookerName ?? client, found.Email ?? "", content, null, null);
    }
}
