using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.ClientCharts;
using Clinic.Web.Features.Charting.Letters;
using Clinic.Web.Hosting.Pdf.Papers;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>
/// The papers of a chart. Each reads when it is written, in one snapshot of the database, notes the print in the trail in the same
/// transaction, and is null where the actor may not see it.
/// </summary>
public sealed class ChartPapers(ClinicDbContext db, ReadVisitToPrint readVisit, ReadClientChart readChart)
{
    /// <param name="isOriginal">As it was signed, without addenda.</param>
    public async Task<Paper?> VisitAsync(Id<Visit> visitId, bool isOriginal, Actor actor, CancellationToken cancellationToken)
    {
        var reading = OfVisit("visit_print", visitId) with { What = isOriginal ? "original" : "" };
        if (await FoundAsync(reading, actor, readVisit.FindAsync(visitId, actor, cancellationToken), cancellationToken) is null)
        {
            return null;
        }

        var practice = await PracticeAsync(cancellationToken);
        return new Paper("Visit", practice.Name, practice.Paper.Full(), token => NotedAsync(actor, reading, ChaptersAsync, token));

        async IAsyncEnumerable<PaperChapter> ChaptersAsync([EnumeratorCancellation] CancellationToken token)
        {
            yield return new VisitChapter(await readVisit.ExecuteAsync(visitId, actor, token), practice, level: 1, isOriginal)
            {
                Photos = await readVisit.PhotosAsync(visitId, token),
            }.Build();
        }
    }

    /// <summary>All of a client's chart: a cover, then every visit, oldest first, each read when its turn comes.</summary>
    public async Task<Paper?> ChartAsync(Id<Client> clientId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reading = Reading.OfClient("chart_print", clientId) with { Action = AuditAction.Print };
        if (await FoundAsync(reading, actor, readChart.HeadAsync(clientId, actor, now, cancellationToken), cancellationToken) is not { } head)
        {
            return null;
        }

        var practice = await PracticeAsync(cancellationToken);
        return new Paper($"Chart of {head.Name}", practice.Name, practice.Paper.Full(), token => NotedAsync(actor, reading, ChaptersAsync, token));

        async IAsyncEnumerable<PaperChapter> ChaptersAsync([EnumeratorCancellation] CancellationToken token)
        {
            var visits = await db.Visits.Where(visit => visit.ClientId == clientId)
                .OrderBy(visit => visit.Appointment!.StartsAt).ThenBy(visit => visit.Id)
                .Select(visit => new ChartCover.ListedVisit(visit.Id, visit.Appointment!.StartsAt, visit.FinishedAt != null))
                .ToListAsync(token);
            yield return new ChartCover(head, await readChart.RowsAsync(clientId, new ClientChartQuery { AllKnots = true }, token), visits, practice).Build();
            foreach (var visit in visits)
            {
                yield return new VisitChapter(await readVisit.ExecuteAsync(visit.Id, actor, token), practice, level: 2, isOriginal: false).Build();
            }
        }
    }

    /// <summary>The card with which a client directs another therapist.</summary>
    public async Task<Paper?> CardAsync(Id<Client> clientId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reading = Reading.OfClient("card_print", clientId) with { Action = AuditAction.Print };
        if (await FoundAsync(reading, actor, readChart.HeadAsync(clientId, actor, now, cancellationToken), cancellationToken) is not { } head)
        {
            return null;
        }

        var practice = await PracticeAsync(cancellationToken);
        return new Paper("Directions for a massage therapist", practice.Name, practice.Paper.Half(), token => NotedAsync(actor, reading, ChaptersAsync, token));

        async IAsyncEnumerable<PaperChapter> ChaptersAsync([EnumeratorCancellation] CancellationToken token)
        {
            yield return new ClientCard(head, await readChart.RowsAsync(clientId, new ClientChartQuery { AllKnots = true }, token), practice).Build();
        }
    }

    /// <param name="form">Answered as it must be.</param>
    public async Task<Paper?> LetterAsync(Id<Visit> visitId, LetterForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reading = OfVisit("letter_print", visitId) with { What = form.Reason! };
        if (await FoundAsync(reading, actor, readVisit.FindAsync(visitId, actor, cancellationToken), cancellationToken) is not { } visit)
        {
            return null;
        }

        var practice = await PracticeAsync(cancellationToken);
        var day = new ClinicTime(practice.TimeZone).DayOf(now);
        return new Paper(
            $"Letter of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            practice.Name,
            practice.Paper.Full(),
            token => NotedAsync(actor, reading, ChaptersAsync, token));

        async IAsyncEnumerable<PaperChapter> ChaptersAsync([EnumeratorCancellation] CancellationToken token)
        {
            var client = await db.Clients.AsNoTracking().SingleAsync(candidate => candidate.Id == visit.ClientId, token);
            yield return new ReferralLetter(await readVisit.ExecuteAsync(visitId, actor, token), client, practice, form, now).Build();
        }
    }

    /// <summary>The form of a letter, with what it can tell of.</summary>
    public async Task<LetterPage?> LetterFormAsync(Id<Visit> visitId, LetterForm? form, Actor actor, CancellationToken cancellationToken)
    {
        var said = await db.ReadNotedAsync(
            actor,
            Reading.OfVisit("letter_form", visitId),
            async () => await readVisit.FindAsync(visitId, actor, cancellationToken) is null ? null : await readVisit.ExecuteAsync(visitId, actor, cancellationToken),
            cancellationToken);
        return said is null ? null : LetterPages.Of(visitId, said, form);
    }

    private static Reading OfVisit(string record, Id<Visit> visitId) => Reading.OfVisit(record, visitId) with { Action = AuditAction.Print };

    /// <summary>What was asked for and is not there is in the trail too.</summary>
    private async Task<T?> FoundAsync<T>(Reading reading, Actor actor, Task<T?> finding, CancellationToken cancellationToken)
        where T : class
    {
        var found = await finding;
        if (found is null)
        {
            await db.NoteAsync(actor, reading, AuditOutcome.NotThere, null, cancellationToken);
        }

        return found;
    }

    private Task<PracticeSettings> PracticeAsync(CancellationToken cancellationToken) => db.Practice.AsNoTracking().SingleAsync(cancellationToken);

    /// <summary>The trail is written last: whoever seals it waits for a transaction that has.</summary>
    private async IAsyncEnumerable<PaperChapter> NotedAsync(
        Actor actor, Reading reading, Func<CancellationToken, IAsyncEnumerable<PaperChapter>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await foreach (var chapter in read(cancellationToken))
        {
            yield return chapter;
        }

        await db.NoteAsync(actor, reading, AuditOutcome.Done, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
