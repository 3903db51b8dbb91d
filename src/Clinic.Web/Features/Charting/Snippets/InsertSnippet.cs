using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Notes;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>Puts one of the therapist's own snippets, filled, below what a section says.</summary>
public sealed class InsertSnippet(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<NotePart>> ExecuteAsync(
        Id<Visit> visitId, Guid snippetId, InsertionForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var snippet = await db.NoteSnippets.AsNoTracking().SingleOrDefaultAsync(
            snippet => snippet.Id == snippetId && snippet.UserId == actor.UserId, cancellationToken);
        if (snippet is null)
        {
            return new NotThere();
        }

        var text = SnippetText.Fill(snippet.Text, await AnswersAsync(visitId, snippet, form, actor, cancellationToken)).ReplaceLineEndings("\n");
        var part = await db.NotePartAsync(visitId, snippet.Section, actor, now, cancellationToken);
        var draft = NoteDraft.Of(await db.NoteFactsAsync(visitId, cancellationToken)).Single(draft => draft.Section == snippet.Section).Text;
        if (!part.Append(text, draft))
        {
            return new SectionFull();
        }

        await db.KeepAsync(part, actor, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return part;
    }

    private async Task<Dictionary<string, string?>> AnswersAsync(
        Id<Visit> visitId, NoteSnippet snippet, InsertionForm form, Actor actor, CancellationToken cancellationToken)
    {
        var answers = SnippetText.Fields(snippet.Text).Select((field, place) => (field.Name, Answer: form.Answers.GetValueOrDefault(place)))
            .ToDictionary(field => field.Name, field => field.Answer);
        var visit = await db.Visits.Where(visit => visit.Id == visitId)
            .Select(visit => new
            {
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                TimeZone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
            })
            .SingleAsync(cancellationToken);
        answers["client"] = new PersonName(visit.FirstName, visit.LastName).Full;
        answers["date"] = TimeWords.DayAndYear(new ClinicTime(visit.TimeZone).DayOf(visit.StartsAt));
        answers["therapist"] = actor.Name;
        return answers;
    }
}
