using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice.Photos;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Therapists;

[Authorize(Policies.Owner)]
[Route("/practice/therapists")]
public sealed class TherapistsController(ClinicDbContext db, ReadTherapistForm readForm) : Controller
{
    private const string List = "/practice/therapists";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var found = await db.Therapists
            .OrderBy(therapist => therapist.DisplayOrder).ThenBy(therapist => therapist.Slug)
            .Select(therapist => new
            {
                Therapist = therapist,
                Services = therapist.Services.Count(service => service.IsOffered),
                HasHours = therapist.Hours.Any(),
                Account = db.Users.Where(user => user.TherapistId == therapist.Id).Select(user => user.Email).FirstOrDefault(),
                PhotoAt = db.TherapistPhotos.Where(photo => photo.TherapistId == therapist.Id).Select(photo => (DateTimeOffset?)photo.ChangedAt).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return View(new TherapistsPage(
            [.. found.Select(row => new TherapistRow(
                row.Therapist.Slug, row.Therapist.Name, row.Therapist.Title, row.Therapist.IsActive, row.Services, row.HasHours, row.Account,
                PhotosController.AddressOf(row.Therapist.Slug, row.PhotoAt)))],
            User.Actor().TherapistId is not null));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var services = await db.Services.FreeFirst().Select(service => service.Slug).ToListAsync(cancellationToken);
        return await FormAsync(new TherapistForm { Services = services }, null, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Create(TherapistForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await readForm.ExecuteAsync(form, null, new FormReader(ModelState), cancellationToken) is not { } therapist)
        {
            return await RefusedAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.Therapists.Add(therapist);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect($"/availability/hours/{therapist.Slug}");
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit([FromRoute] string slug, CancellationToken cancellationToken) =>
        await FindAsync(slug, cancellationToken) is { } therapist
            ? await FormAsync(TherapistForm.Of(therapist), therapist, cancellationToken)
            : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Update([FromRoute] string slug, TherapistForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await FindAsync(slug, cancellationToken) is not { } therapist)
        {
            return NotFound();
        }

        var saved = TherapistForm.Of(therapist);
        if (form.Seen is not null && form.Seen != saved.Seen)
        {
            ModelState.AddModelError("", SeenState.Changed);
            return await RefusedAsync(form with { Seen = saved.Seen }, therapist, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (await readForm.ExecuteAsync(form, therapist, new FormReader(ModelState), cancellationToken) is null)
        {
            return await RefusedAsync(form, therapist, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    /// <summary>She has left, or is back. What she did stays, and so do her hours.</summary>
    [HttpPost("{slug}/activity")]
    public async Task<IActionResult> Activity([FromRoute] string slug, bool isActive, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } therapist)
        {
            return NotFound();
        }

        therapist.IsActive = isActive;
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpPost("{slug}/order")]
    public async Task<IActionResult> Order([FromRoute] string slug, string? to, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var therapists = await db.Therapists.OrderBy(one => one.DisplayOrder).ThenBy(one => one.Slug).ToListAsync(cancellationToken);
        if (therapists.Find(one => one.Slug == slug) is not { } moved)
        {
            return NotFound();
        }

        ListOrder.Move(therapists, moved, to, (one, place) => one.DisplayOrder = place);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    private async Task<Therapist?> FindAsync(string slug, CancellationToken cancellationToken) => !Slug.IsSlug(slug)
        ? null
        : await db.Therapists.Include(therapist => therapist.Services).SingleOrDefaultAsync(therapist => therapist.Slug == slug, cancellationToken);

    private async Task<IActionResult> RefusedAsync(TherapistForm form, Therapist? therapist, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return await FormAsync(form, therapist, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(TherapistForm form, Therapist? therapist, CancellationToken cancellationToken)
    {
        var services = await db.Services.AsNoTracking().OrderBy(service => service.DisplayOrder).ToListAsync(cancellationToken);
        var photoAt = therapist is null
            ? null
            : await db.TherapistPhotos.Where(photo => photo.TherapistId == therapist.Id).Select(photo => (DateTimeOffset?)photo.ChangedAt).SingleOrDefaultAsync(cancellationToken);
        return View("Edit", new TherapistFormPage(
            form, therapist, services, therapist is null ? null : PhotosController.AddressOf(therapist.Slug, photoAt)));
    }
}
