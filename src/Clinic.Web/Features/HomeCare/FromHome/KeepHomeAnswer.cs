using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>Writes down what a client tells from home. One that says again what is there is not written twice.</summary>
public sealed class KeepHomeAnswer(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>Answers of one sheet, one after the other: two taps at once are one answer.</summary>
    private const int AnswerLock = 1_064;

    /// <summary>Of one sheet; more says nobody about a few weeks, and no more is kept.</summary>
    private const int Most = 200;

    /// <returns>False when it is about no knot of this sheet, or says nothing.</returns>
    public async Task<bool> ExecuteAsync(Sheet sheet, AnswerForm form, CancellationToken cancellationToken)
    {
        if (!Says(form, out var relief))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AnswerLock}, hashtext({sheet.Id.ToString()}))", cancellationToken);
        var (isAsked, knot) = await KnotAsync(sheet, form.Knot, cancellationToken);
        if (!isAsked)
        {
            return false;
        }

        var answer = new HomeAnswer
        {
            SheetId = sheet.Id,
            VisitId = sheet.VisitId,
            KnotId = knot,
            Asked = AnswerForm.AskedOf(form.Asked),
            KnotPain = form.Pain,
            HasEased = relief?.HasEased,
            EasedFor = relief?.EasedFor,
            CameBack = relief?.CameBack,
            AnsweredAt = TickDays.MomentOf(clock.GetInstant(), form.MillisecondsAgo, sheet.MadeAt),
        };
        var stored = await db.HomeAnswers.AsNoTracking().Where(earlier => earlier.SheetId == sheet.Id).ToListAsync(cancellationToken);
        if (stored.Count < Most && AnswerRules.IsNew(answer, stored))
        {
            await db.NameClientByLinkAsync(cancellationToken);
            db.HomeAnswers.Add(answer);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Either a number or what became of it: they are two questions.
    private static bool Says(AnswerForm form, out (bool? HasEased, EasedFor? EasedFor, bool? CameBack)? relief)
    {
        relief = form.Pain is null ? AnswerRules.Relief(form.HasEased, form.Lasted, form.CameBack) : null;
        return form.Pain is >= Tenderness.Least and <= Tenderness.Most || relief is not null;
    }

    private async Task<(bool IsAsked, Id<Knot>? Knot)> KnotAsync(Sheet sheet, int? number, CancellationToken cancellationToken)
    {
        if (sheet.Content.Knots.Count == 0 && number is null)
        {
            return (true, null);
        }

        if (sheet.Content.Knots.All(knot => knot.Number != number))
        {
            return (false, null);
        }

        var found = await db.Knots
            .Where(knot => knot.ClientId == sheet.ClientId && knot.Number == number)
            .Select(knot => (Id<Knot>?)knot.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return (found is not null, found);
    }
}
