using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Handovers;

/// <summary>A therapist left: another one opens the charts of her clients from now on, and signs what she left unsigned.</summary>
[Authorize(Policies.Owner)]
[Route("/practice/handovers")]
public sealed class HandoversController(ClinicDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => PageAsync(new HandoverForm(), null, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Create(HandoverForm form, CancellationToken cancellationToken)
    {
        if (form.From is not { } from || form.To is not { } to || from == to
            || !await db.Therapists.AnyAsync(therapist => therapist.Id == from, cancellationToken)
            || !await db.Therapists.AnyAsync(therapist => therapist.Id == to && therapist.IsActive, cancellationToken))
        {
            return await PageAsync(form, "Choose two therapists.", cancellationToken);
        }

        if (PlainText.Trimmed(form.Reason) is not { Length: <= ChartHandover.ReasonMaxLength } reason || !PlainText.IsStorable(reason))
        {
            return await PageAsync(form, "Say why, in up to 300 letters.", cancellationToken);
        }

        var actor = User.Actor();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, reason, cancellationToken);
        db.ChartHandovers.Add(new ChartHandover
        {
            FromTherapistId = from,
            ToTherapistId = to,
            Reason = reason,
            MadeAt = clock.GetInstant(),
            MadeBy = actor.UserId,
            MadeByName = actor.Name,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> PageAsync(HandoverForm form, string? trouble, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var therapists = await db.Therapists.AsNoTracking().OrderBy(therapist => therapist.IsActive).ThenBy(therapist => therapist.DisplayOrder).ToListAsync(cancellationToken);
        var names = therapists.ToDictionary(therapist => therapist.Id, therapist => therapist.Name);
        var made = await db.ChartHandovers.AsNoTracking().OrderByDescending(handed => handed.MadeAt).ToListAsync(cancellationToken);
        Response.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return View("Index", new HandoversPage(
            form,
            [.. therapists.Select(therapist => (therapist.Id, therapist.Name))],
            [.. therapists.Where(therapist => therapist.IsActive).Select(therapist => (therapist.Id, therapist.Name))],
            [
                .. made.Select(handed =>
                    $"{TimeWords.Moment(time.ToWall(handed.MadeAt))}, by {handed.MadeByName}: {names[handed.FromTherapistId]} to {names[handed.ToTherapistId]}. {handed.Reason}"),
            ],
            trouble));
    }
}
