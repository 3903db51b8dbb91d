using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Writes the mails about a booked visit: that it is booked, near, changed or cancelled. All say how it stands now.</summary>
public sealed class ComposeVisitMail(
    ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, PublicAddress address, MailSettings settings, TimeProvider clock)
{
    /// <summary>Who finds an old reminder can still say stop. Canada's anti-spam law asks for 60 days after the mail.</summary>
    private static readonly TimeSpan StopOutlivesVisit = TimeSpan.FromDays(90);

    /// <summary>Needed only where a visit has no link yet: a booking has made one.</summary>
    private static readonly TimeSpan LinkOutlivesVisit = TimeSpan.FromDays(1);

    /// <summary>New links of the mail are added to the context; the caller saves them before the mail goes.</summary>
    public async Task<OutgoingMail> ExecuteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var (kind, id, now) = (message.Kind, message.AppointmentId!.Value, clock.GetInstant());
        if (kind == MessageKind.Confirmation)
        {
            id = await db.Appointments.ConfirmedFirst(id, now).Select(appointment => appointment.Id).SingleAsync(cancellationToken);
        }

        var found = await db.Appointments
            .Where(appointment => appointment.Id == id)
            .Select(appointment => new
            {
                appointment.Client!.FirstName,
                appointment.Client!.LastName,
                appointment.Client!.Email,
                appointment.BookerName,
                ServiceName = appointment.Service!.Name,
                appointment.StartsAt,
                appointment.EndsAt,
                TherapistName = appointment.Therapist!.Name,
                appointment.Therapist.MeetingLink,
                appointment.Channel,
                appointment.Status,
                appointment.Sequence,
                appointment.SeriesId,
                LastChange = db.VisitChanges
                    .Where(change => change.AppointmentId == id)
                    .OrderByDescending(change => change.UndoneAt ?? change.ChangedAt)
                    .ThenByDescending(change => change.Id)
                    .Select(change => new { change.Kind, IsUndone = change.UndoneAt != null, IsOfClinic = change.ChangedBy != null })
                    .FirstOrDefault(),
                Practice = db.Practice.OrderBy(practice => practice.Id).Select(practice => new { practice.Email, practice.MoveCutoffHours, practice.CancelCutoffHours }).First(),
            })
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var visitUrl = address.Root + "/visit/"
            + await links.CreateAsync(LinkPurpose.Visit, id.Value, found.EndsAt + LinkOutlivesVisit, cancellationToken);
        var stopUrl = MessageConsent.Of(kind) == ConsentPurpose.Reminders
            ? address.Root + "/messages/reminders/"
                + await links.CreateAsync(LinkPurpose.StopReminders, id.Value, found.EndsAt + StopOutlivesVisit, cancellationToken)
            : null;
        DateTimeOffset? Until(int hours) => found.StartsAt.AddHours(-hours) is var last && last > now ? time.ToWall(last) : null;
        var visit = new VisitFacts
        {
            Kind = kind,
            FirstName = MailNames.Greeting(found.FirstName, found.BookerName),
            For = found.BookerName is null ? null : new PersonName(found.FirstName, found.LastName).Full,
            ServiceName = found.ServiceName,
            Start = time.ToWall(found.StartsAt),
            End = time.ToWall(found.EndsAt),
            TherapistName = found.TherapistName,
            Channel = found.Channel,
            MeetingLink = found.MeetingLink,
            IsDoneByClinic = found.LastChange?.IsOfClinic == true,
            IsBookedAgain = found.LastChange is { Kind: VisitChangeKind.Cancelled, IsUndone: true },
            IsWallTimeKept = found.LastChange?.Kind == VisitChangeKind.WallTimeKept,
            MoveUntil = Until(found.Practice.MoveCutoffHours),
            CancelUntil = Until(found.Practice.CancelCutoffHours),
            Practice = practice,
            VisitUrl = visitUrl,
            BookingUrl = address.Root + "/booking",
            StopUrl = stopUrl,
        };
        var entry = CalendarEntry.Of(id.Value, visit.Start, visit.End, visit.TherapistName, visit.Channel, practice, visitUrl, visit.MeetingLink) with
        {
            Sequence = found.Sequence,
            IsCancelled = found.Status == AppointmentStatus.Cancelled,
        };
        var entries = new List<CalendarEntry> { entry };
        if (kind == MessageKind.Confirmation && found.SeriesId is { } series)
        {
            var together = await TogetherAsync(series, practice, time, cancellationToken);
            visit = visit with { Series = together.Count > 1 ? [.. together.Select(other => other.StartsAt)] : [] };
            entries.AddRange(together.Where(other => other.Id != id.Value));
        }

        return new OutgoingMail(
            message.Key,
            practice.Name,
            settings.From ?? found.Practice.Email,
            found.BookerName ?? new PersonName(found.FirstName, found.LastName).Full,
            found.Email ?? "",
            VisitWords.Of(visit),
            new CalendarAttachment(CalendarFile.Write(entries, now), CalendarFile.MethodOf(entry)),
            stopUrl);
    }

    /// <summary>The visits of a series that are booked, in order: one mail tells of all of them.</summary>
    private async Task<IReadOnlyList<CalendarEntry>> TogetherAsync(Guid series, PracticeCard practice, ClinicTime time, CancellationToken cancellationToken)
    {
        var found = await db.Appointments
            .Where(appointment => appointment.SeriesId == series && appointment.Status == AppointmentStatus.Booked)
            .OrderBy(appointment => appointment.StartsAt)
            .Select(appointment => new
            {
                appointment.Id,
                appointment.StartsAt,
                appointment.EndsAt,
                TherapistName = appointment.Therapist!.Name,
                appointment.Therapist.MeetingLink,
                appointment.Channel,
                appointment.Sequence,
            })
            .ToListAsync(cancellationToken);
        List<CalendarEntry> entries = [];
        foreach (var visit in found)
        {
            var url = address.Root + "/visit/"
                + await links.CreateAsync(LinkPurpose.Visit, visit.Id.Value, visit.EndsAt + LinkOutlivesVisit, cancellationToken);
            entries.Add(CalendarEntry.Of(
                visit.Id.Value, time.ToWall(visit.StartsAt), time.ToWall(visit.EndsAt), visit.TherapistName, visit.Channel, practice, url, visit.MeetingLink) with
            {
                Sequence = visit.Sequence,
            });
        }

        return entries;
    }
}
