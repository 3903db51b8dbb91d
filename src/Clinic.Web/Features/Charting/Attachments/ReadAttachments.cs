using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>Reads what is attached to a visit: the list without any bytes, or one file. Who read it is noted in the same transaction.</summary>
public sealed class ReadAttachments(ClinicDbContext db)
{
    /// <returns>Null when the actor may not see the visit.</returns>
    public Task<AttachmentsPage?> ListAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfVisit("attachments", visitId), () => PageAsync(visitId, actor, cancellationToken), cancellationToken);

    /// <returns>Null when there is none, or the actor may not see the visit.</returns>
    public Task<OpenedFile?> FileAsync(Id<Visit> visitId, Guid id, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(
            actor,
            new Reading("attachment", id) { VisitId = visitId },
            () => (
                from about in db.Attachments.AsNoTracking()
                join visit in db.Visits.VisibleTo(db, actor) on about.VisitId equals visit.Id
                join file in db.AttachmentFiles on about.Id equals file.AttachmentId
                where about.Id == id && about.VisitId == visitId
                select new OpenedFile(about, file.Bytes)).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    private async Task<AttachmentsPage?> PageAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.VisibleTo(db, actor)
            .Where(visit => visit.Id == visitId)
            .Select(visit => new
            {
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                IsSigned = visit.FinishedAt != null,
                Zone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                Files = db.Attachments.Where(file => file.VisitId == visitId).OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToList(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var time = new ClinicTime(visit.Zone);
        return new AttachmentsPage(
            visitId,
            new PersonName(visit.FirstName, visit.LastName).Full,
            $"Visit of {TimeWords.DayAndYear(time.DayOf(visit.StartsAt))}",
            visit.IsSigned,
            [.. visit.Files.Select(file => Line(file, time))]);
    }

    private static AttachmentLine Line(Attachment file, ClinicTime time)
    {
        var added = time.ToWall(file.AddedAt);
        return new AttachmentLine(
            file.Id,
            file.Name,
            file.Kind == AttachmentKind.Pdf ? "PDF" : "Photo",
            file.Size >= 1_000_000
                ? string.Create(CultureInfo.InvariantCulture, $"{file.Size / 1_000_000.0:0.0} MB")
                : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, file.Size / 1000)} kB"),
            $"{file.AddedByName}, {TimeWords.Moment(added)}");
    }

    /// <summary>A file to be shown.</summary>
    public sealed record OpenedFile(Attachment About, byte[] Bytes);
}
