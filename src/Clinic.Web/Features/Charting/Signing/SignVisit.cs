using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Signing;
using Clinic.Web.Features.Charting.Notes;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>
/// Signs a visit: its four texts are kept as they were read, the visit closes, and the database locks it and keeps a hash of what stands
/// in it. After that nothing in it changes; what is to be said later is an addendum.
/// </summary>
public sealed class SignVisit(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<Visit>> ExecuteAsync(
        Id<Visit> visitId, SignForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        var parts = await db.NoteParts.Where(part => part.VisitId == visitId).ToDictionaryAsync(part => part.Section, cancellationToken);
        var drafts = NoteDraft.Of(await db.NoteFactsAsync(visitId, cancellationToken));
        var texts = drafts.Select(draft => parts.GetValueOrDefault(draft.Section)?.Text ?? draft.Text).ToList();
        if (form.Read != NotePage.HashOf(texts))
        {
            return new NoteNotRead();
        }

        var left = await WhatIsLeft.ReadAsync(db, visitId, actor, cancellationToken);
        if (left.RefusalFor(form) is { } refusal)
        {
            return refusal;
        }

        foreach (var (draft, text) in drafts.Zip(texts))
        {
            if (!parts.TryGetValue(draft.Section, out var part))
            {
                part = new NotePart { VisitId = visitId, Section = draft.Section, SavedAt = now, SavedBy = actor.UserId };
                db.NoteParts.Add(part);
            }

            part.Text = text;
        }

        // The note first: once the visit is closed, nothing is added to it.
        await db.SaveChangesAsync(cancellationToken);
        visit.Finish(
            now, actor.UserId, left.NothingChecked ? form.UncheckedReason!.Trim() : null, left.NoSheet ? form.WhyNoSheet!.Trim() : null);
        await db.SaveChangesAsync(cancellationToken);
        var (signedAs, standsInFor) = await CapacityAsync(visit, actor, cancellationToken);
        await db.SignAsync(visitId, now, actor.UserId, actor.Name, signedAs, standsInFor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }

    /// <summary>As what she signs, "RMT, owner and therapist", and whose visit it was where it is not her own.</summary>
    private async Task<(string SignedAs, string? StandsInFor)> CapacityAsync(Visit visit, Actor actor, CancellationToken cancellationToken)
    {
        var therapists = await db.Therapists.AsNoTracking()
            .Where(therapist => therapist.Id == visit.TherapistId || therapist.Id == actor.TherapistId)
            .ToDictionaryAsync(therapist => therapist.Id, cancellationToken);
        var title = actor.TherapistId is { } own ? therapists.GetValueOrDefault(own)?.Title : null;
        return (
            SignedAs.Words(title, actor.Roles),
            actor.TherapistId == visit.TherapistId ? null : therapists[visit.TherapistId].Name);
    }
}
