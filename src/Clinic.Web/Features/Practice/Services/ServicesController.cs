using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Services;

[Authorize(Policies.Owner)]
[Route("/practice/services")]
public sealed class ServicesController(ClinicDbContext db, ReadServiceForm readForm) : Controller
{
    private const string List = "/practice/services";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var currency = await db.Practice.Select(practice => practice.Currency).SingleAsync(cancellationToken);
        var services = await db.Services.AsNoTracking()
            .Include(service => service.Therapists)
            .OrderBy(service => service.DisplayOrder).ThenBy(service => service.Slug)
            .ToListAsync(cancellationToken);
        return View(new ServicesPage([.. services.Select(service => RowOf(service, currency))]));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var therapists = await db.Therapists.Where(therapist => therapist.IsActive).Select(therapist => therapist.Slug).ToListAsync(cancellationToken);
        return await FormAsync(ServiceForm.Empty(therapists), null, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Create(ServiceForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await readForm.ExecuteAsync(form, null, new FormReader(ModelState), cancellationToken) is not { } service)
        {
            return await RefusedAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.Services.Add(service);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit([FromRoute] string slug, CancellationToken cancellationToken) =>
        await FindAsync(slug, cancellationToken) is { } service
            ? await FormAsync(ServiceForm.Of(service), service, cancellationToken)
            : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Update([FromRoute] string slug, ServiceForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await FindAsync(slug, cancellationToken) is not { } service)
        {
            return NotFound();
        }

        var saved = ServiceForm.Of(service);
        var reader = new FormReader(ModelState);
        if (form.Seen is not null && form.Seen != saved.Seen)
        {
            ModelState.AddModelError("", SeenState.Changed);
            return await RefusedAsync(form with { Seen = saved.Seen }, service, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (await readForm.ExecuteAsync(form, service, reader, cancellationToken) is null)
        {
            return await RefusedAsync(form, service, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    /// <summary>Takes it off the list, or puts it back. Visits that are booked stay.</summary>
    [HttpPost("{slug}/offer")]
    public async Task<IActionResult> Offer([FromRoute] string slug, bool isOffered, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } service)
        {
            return NotFound();
        }

        service.IsOffered = isOffered;
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpPost("{slug}/order")]
    public async Task<IActionResult> Order([FromRoute] string slug, string? to, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var services = await db.Services.OrderBy(service => service.DisplayOrder).ThenBy(service => service.Slug).ToListAsync(cancellationToken);
        if (services.Find(service => service.Slug == slug) is not { } moved)
        {
            return NotFound();
        }

        ListOrder.Move(services, moved, to, (service, place) => service.DisplayOrder = place);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    private async Task<Service?> FindAsync(string slug, CancellationToken cancellationToken) => !Slug.IsSlug(slug)
        ? null
        : await db.Services.Include(service => service.Therapists).Include(service => service.Rooms).AsSplitQuery()
            .SingleOrDefaultAsync(service => service.Slug == slug, cancellationToken);

    private async Task<IActionResult> RefusedAsync(ServiceForm form, Service? service, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return await FormAsync(form, service, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(ServiceForm form, Service? service, CancellationToken cancellationToken)
    {
        var practice = await db.Practice.AsNoTracking().SingleAsync(cancellationToken);
        var therapists = await db.Therapists.AsNoTracking().Where(therapist => therapist.IsActive)
            .OrderBy(therapist => therapist.DisplayOrder).ToListAsync(cancellationToken);
        var rooms = await db.TreatmentRooms.AsNoTracking().OrderBy(room => room.DisplayOrder).ToListAsync(cancellationToken);
        var chosen = service?.Rooms.Select(room => room.Id).ToList() ?? [];
        return View("Edit", new ServiceFormPage(
            form, service?.Slug, service?.IsOffered ?? true, therapists, [.. rooms.Where(room => room.IsInUse || chosen.Contains(room.Id))], practice));
    }

    private static ServiceRow RowOf(Service service, string currency)
    {
        var here = service.Therapists.Where(therapist => therapist.IsActive).OrderBy(therapist => therapist.DisplayOrder).ToList();
        var able = here.Where(therapist => service.NeededSkills.All(therapist.Skills.Contains)).ToList();
        var missing = (here.Count, able.Count) switch
        {
            (0, _) => "Nobody gives it yet",
            (_, 0) => "Nobody who gives it has the skill it needs",
            _ => null,
        };
        return new ServiceRow(
            service.Slug, service.Name, service.Minutes, new Price(service.Price, currency), service.Colour, service.IsOffered,
            [.. able.Select(therapist => therapist.FirstName)], missing);
    }
}
