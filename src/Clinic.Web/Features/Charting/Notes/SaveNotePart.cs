using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>Saves a section of a note. Of two windows that write the same section the second one is told, and nothing is written over.</summary>
public sealed class SaveNotePart(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<NotePart>> ExecuteAsync(
        Id<Visit> visitId, NoteSection section, NotePartForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        var part = await db.NotePartAsync(visitId, section, actor, now, cancellationToken);
        var draft = NoteDraft.Of(await db.NoteFactsAsync(visitId, cancellationToken)).Single(draft => draft.Section == section).Text;
        if (form.ChosenStep == NoteStep.TakeSaved)
        {
            return part;
        }

        if (form.Typed != (part.Text ?? form.Over))
        {
            if (db.VersionOf(part) != form.Version)
            {
                return new ChangedMeanwhile();
            }

            part.Drafted ??= form.Over;
            part.Text = form.Typed;
        }

        if (await RefusalOfAsync(part, form.ChosenStep, draft, visit, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        // What says the same as the marks goes on with them.
        if (part.Text == draft)
        {
            (part.Text, part.Drafted) = (null, null);
        }

        await db.KeepAsync(part, actor, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return part;
    }

    /// <summary>Takes the step; gives why it cannot be taken.</summary>
    private async Task<Refusal?> RefusalOfAsync(NotePart part, NoteStep step, string draft, Visit visit, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case NoteStep.TakeDraft:
                (part.Text, part.Drafted) = (null, null);
                break;
            case NoteStep.KeepText:
                part.Drafted = draft;
                break;
            case NoteStep.CarryForward:
                var last = await db.LastNoteAsync(visit.Id, cancellationToken);
                (part.Carried, part.CarriedFrom) = last?.Texts.GetValueOrDefault(part.Section) is { } text ? (text, last.VisitId) : (part.Carried, part.CarriedFrom);
                break;
            case NoteStep.AcceptCarried when part.Carried is { } carried:
                if (!part.Append(carried, draft))
                {
                    return new SectionFull();
                }

                (part.Carried, part.CarriedFrom) = (null, null);
                break;
            case NoteStep.DiscardCarried:
                (part.Carried, part.CarriedFrom) = (null, null);
                break;
            default:
                break;
        }

        return null;
    }
}
