using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>Opens the private link of a visit. Changes nothing.</summary>
public sealed class FindLinkedVisit(ClinicDbContext db, PrivateLinks links, TimeProvider clock)
{
    /// <returns>Null when the token opens no visit, or none any more.</returns>
    public async Task<LinkedVisit?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.Visit, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new Id<Appointment>(link.RecordId);
        var found = await db.Appointments
            .Where(appointment => appointment.Id == id)
            .Select(appointment => new
            {
                appointment.Client!.FirstName,
                ServiceName = appointment.Service!.Name,
                ServiceSlug = appointment.Service.Slug,
                appointment.StartsAt,
                appointment.EndsAt,
                TherapistName = appointment.Therapist!.Name,
                TherapistSlug = appointment.Therapist.Slug,
                appointment.Therapist.MeetingLink,
                appointment.Channel,
                appointment.Status,
                appointment.Sequence,
                appointment.DecideBy,
                RedFlags = db.RedFlagChecks.Where(check => check.AppointmentId == id).Select(check => (RedFlagLevel?)check.Level).SingleOrDefault(),
                Changes = db.VisitChanges
                    .Where(change => change.AppointmentId == id)
                    .Select(change => new { change.Id, change.Kind, change.ChangedAt, IsOfClient = change.ChangedBy == null, change.UndoneAt })
                    .ToList(),
                Practice = db.Practice
                    .OrderBy(practice => practice.Id)
                    .Select(practice => new { practice.TimeZone, practice.MoveCutoffHours, practice.CancelCutoffHours, practice.UndoMinutes })
                    .First(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var now = clock.GetInstant();
        var time = new ClinicTime(found.Practice.TimeZone);
        var changes = found.Changes
            .OrderBy(change => change.UndoneAt ?? change.ChangedAt)
            .ThenBy(change => change.Id)
            .ToList();
        var last = changes.LastOrDefault();
        var standing = changes.Where(change => change.UndoneAt is null).MaxBy(change => (change.ChangedAt, change.Id));
        return new LinkedVisit
        {
            Id = id,
            FirstName = found.FirstName,
            ServiceName = found.ServiceName,
            ServiceSlug = found.ServiceSlug,
            Start = time.ToWall(found.StartsAt),
            End = time.ToWall(found.EndsAt),
            TherapistName = found.TherapistName,
            TherapistSlug = found.TherapistSlug,
            MeetingLink = found.MeetingLink,
            Channel = found.Channel,
            // A request whose time ran out is not open any more, even before that is noted.
            Status = found.Status == AppointmentStatus.Requested && found.DecideBy <= now ? AppointmentStatus.Expired : found.Status,
            Sequence = found.Sequence,
            DecideBy = found.DecideBy is { } until ? time.ToWall(until) : null,
            RedFlags = found.RedFlags,
            LastChange = last is null ? null : new LinkedChange(last.Id, last.Kind, last.UndoneAt ?? last.ChangedAt, last.IsOfClient, last.UndoneAt is not null),
            LastStanding = standing is null ? null : new LinkedChange(standing.Id, standing.Kind, standing.ChangedAt, standing.IsOfClient, false),
            MoveCutoff = TimeSpan.FromHours(found.Practice.MoveCutoffHours),
            CancelCutoff = TimeSpan.FromHours(found.Practice.CancelCutoffHours),
            UndoWindow = TimeSpan.FromMinutes(found.Practice.UndoMinutes),
            Time = time,
            Now = now,
        };
    }
}
