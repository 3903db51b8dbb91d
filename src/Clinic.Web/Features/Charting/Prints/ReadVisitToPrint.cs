using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Charting.Notes;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>Reads all of a visit for paper, in one statement.</summary>
public sealed class ReadVisitToPrint(ClinicDbContext db, ReadNote readNote)
{
    /// <summary>The visit's client; null when the actor may not see the visit.</summary>
    public Task<Visit?> FindAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken) =>
        db.Visits.VisibleTo(db, actor).AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == visitId, cancellationToken);

    /// <summary>Call for a visit that the actor may see.</summary>
    internal async Task<VisitToPrint> ExecuteAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        var json = await db.Database.SqlQuery<string>(
            $"""
            select jsonb_strip_nulls(jsonb_build_object(
                'client_id', v.client_id,
                'content', coalesce(s.content::jsonb, visit_content(v.id)),
                'appointment', jsonb_build_object(
                    'starts_at', a.starts_at, 'ends_at', a.ends_at, 'service', service.name, 'channel', a.channel, 'region', a.region, 'note', a.note,
                    'agreed_at', a.agreed_at),
                'signature', case when s.visit_id is not null then jsonb_build_object(
                    'signed_at', s.signed_at, 'signed_by_name', s.signed_by_name, 'signed_as', s.signed_as, 'stands_in_for', s.stands_in_for,
                    'hash', encode(s.hash, 'hex')) end,
                'addenda', (select jsonb_agg(to_jsonb(x) order by x.made_at, x.id) from visit_addenda x where x.visit_id = v.id),
                'therapists', (
                    select jsonb_agg(jsonb_build_object('name', t.name, 'title', t.title, 'registration_number', t.registration_number)
                        order by t.id <> v.therapist_id, t.display_order)
                    from therapists t
                    where t.id = v.therapist_id or t.id in (select also.therapist_id from visit_therapists also where also.visit_id = v.id)),
                'check', (select to_jsonb(c) from red_flag_checks c where c.appointment_id = a.id),
                'knots_of_areas', (
                    select jsonb_agg(to_jsonb(k)) from knots k where k.id in (select f.knot_id from area_findings f where f.visit_id = v.id))
            ))::text as "Value"
            from visits v
            join appointments a on a.id = v.appointment_id
            join services service on service.id = a.service_id
            left join visit_signatures s on s.visit_id = v.id
            where v.id = {visitId.Value}
            """).SingleAsync(cancellationToken);
        var visit = JsonSerializer.Deserialize<VisitToPrint>(json, ColumnJson.Options)!;
        return visit with
        {
            Note = visit.Signature is null
                ? await readNote.TextsAsync(visitId, actor, cancellationToken) ?? []
                : [.. Enum.GetValues<NoteSection>().Select(section => new NoteText(section, visit.Content.Locked.Note.GetValueOrDefault(WireName.Of(section))?.Text ?? ""))],
        };
    }

    /// <summary>The bytes of the photos of a visit, by their attachments.</summary>
    internal async Task<IReadOnlyDictionary<Guid, byte[]>> PhotosAsync(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await db.AttachmentFiles.AsNoTracking()
            .Where(file => db.Attachments.Any(attachment => attachment.Id == file.AttachmentId && attachment.VisitId == visitId && attachment.Kind != AttachmentKind.Pdf))
            .ToDictionaryAsync(file => file.AttachmentId, file => file.Bytes, cancellationToken);
}
