using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>The rows of a note. Call in the transaction that took the visit.</summary>
internal static class NoteParts
{
    /// <summary>The section's row, or a new one that is kept once something is written in it.</summary>
    public static async Task<NotePart> NotePartAsync(
        this ClinicDbContext db, Id<Visit> visitId, NoteSection section, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.NoteParts.SingleOrDefaultAsync(part => part.VisitId == visitId && part.Section == section, cancellationToken)
            ?? new NotePart { VisitId = visitId, Section = section, SavedAt = now, SavedBy = actor.UserId };

    /// <summary>Null for a new row.</summary>
    public static uint? VersionOf(this ClinicDbContext db, NotePart part) =>
        db.Entry(part).State == EntityState.Detached ? null : db.Entry(part).Property<uint>("Version").CurrentValue;

    /// <summary>Puts text below what the section says; false when it does not fit.</summary>
    /// <param name="draft">What the section says where nobody wrote.</param>
    public static bool Append(this NotePart part, string text, string draft)
    {
        var before = part.Text ?? draft;
        var after = before.Length == 0 ? text : $"{before.TrimEnd()}\n{text}";
        if (after.Length > NotePart.TextMaxLength)
        {
            return false;
        }

        part.Drafted ??= draft;
        part.Text = after;
        return true;
    }

    /// <summary>Saves the row where something of it changed.</summary>
    public static async Task KeepAsync(this ClinicDbContext db, NotePart part, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entry = db.Entry(part);
        if (entry.State == EntityState.Detached)
        {
            if ((part.Text ?? part.Carried) is null)
            {
                return;
            }

            db.NoteParts.Add(part);
        }
        else if (entry.State == EntityState.Unchanged)
        {
            return;
        }

        (part.SavedAt, part.SavedBy) = (now, actor.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the note of the client's last visit before this one says; null where there was none with a note.</summary>
    public static async Task<LastNote?> LastNoteAsync(this ClinicDbContext db, Id<Visit> visitId, CancellationToken cancellationToken)
    {
        var last = await db.Visits
            .Where(visit => visit.Id == visitId)
            .SelectMany(visit => db.Visits.Where(other => other.ClientId == visit.ClientId && other.Appointment!.StartsAt < visit.Appointment!.StartsAt))
            .Where(other => db.NoteParts.Any(part => part.VisitId == other.Id && part.Text != null && part.Text != ""))
            .OrderByDescending(other => other.Appointment!.StartsAt)
            .Select(other => new { other.Id, other.Appointment!.StartsAt })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null
            ? null
            : new LastNote(
                last.Id,
                last.StartsAt,
                await db.NoteParts.Where(part => part.VisitId == last.Id && part.Text != null && part.Text != "")
                    .ToDictionaryAsync(part => part.Section, part => part.Text!, cancellationToken));
    }
}
