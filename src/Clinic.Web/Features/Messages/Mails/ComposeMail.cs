using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Writes the mail about a visit from what is in the database now.</summary>
public sealed class ComposeMail(
    ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, PublicAddress address, MailSettings settings, TimeProvider clock)
{
    /// <summary>Who finds an old reminder can still say stop. Canada's anti-spam law asks for 60 days after the mail.</summary>
    private static readonly TimeSpan StopOutlivesVisit = TimeSpan.FromDays(90);

    /// <summary>Needed only where a visit has no link yet: a booking has made one.</summary>
    private static readonly TimeSpan LinkOutlivesVisit = TimeSpan.FromDays(1);

    /// <summary>New links of the mail are added to the context; the caller saves them before the mail goes.</summary>
    public async Task<OutgoingMail> ExecuteAsync(MessageKind kind, Id<Appointment> id, CancellationToken cancellationToken)
    {
        var found = await db.Appointments
            .Where(appointment => appointment.Id == id)
            .Select(appointment => new
            {
                appointment.Client!.FirstName,
                appointment.Client!.LastName,
                appointment.Client!.Email,
                ServiceName = appointment.Service!.Name,
                appointment.StartsAt,
                appointment.EndsAt,
                TherapistName = appointment.Therapist!.Name,
                appointment.Channel,
            })
            .SingleAsync(cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var visitUrl = address.Root + "/visit/"
            + await links.CreateAsync(LinkPurpose.Visit, id.Value, found.EndsAt + LinkOutlivesVisit, cancellationToken);
        var stopUrl = kind == MessageKind.Confirmation
            ? null
            : address.Root + "/messages/reminders/"
                + await links.CreateAsync(LinkPurpose.StopReminders, id.Value, found.EndsAt + StopOutlivesVisit, cancellationToken);
        var visit = new VisitFacts(
            kind,
            found.FirstName,
            found.ServiceName,
            time.ToWall(found.StartsAt),
            time.ToWall(found.EndsAt),
            found.TherapistName,
            found.Channel,
            practice,
            visitUrl,
            stopUrl);
        return new OutgoingMail(
            OutboxMessage.KeyOf(kind, id),
            practice.Name,
            settings.From ?? await db.Practice.Select(row => row.Email).SingleAsync(cancellationToken),
            new PersonName(found.FirstName, found.LastName).Full,
            found.Email ?? "",
            VisitWords.Of(visit),
            CalendarFile.Write(CalendarEntry.Of(id.Value, visit.Start, visit.End, visit.TherapistName, visit.Channel, practice, visitUrl), clock.GetInstant()),
            stopUrl);
    }
}
