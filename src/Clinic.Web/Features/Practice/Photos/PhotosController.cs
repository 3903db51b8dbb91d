using System.Globalization;
using Clinic.Data;
using Clinic.Domain.Practice;
using Clinic.Domain.Practice.Photos;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice.Therapists;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Photos;

/// <summary>Therapists' pictures. Another picture has another address, so that a browser may keep one for ever.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/practice/photos/{slug}")]
public sealed class PhotosController(ClinicDbContext db, TimeProvider clock) : Controller
{
    /// <param name="changedAt">Null without a picture, which has no address.</param>
    public static string? AddressOf(string slug, DateTimeOffset? changedAt) =>
        changedAt is { } at ? $"/practice/photos/{slug}/{VersionOf(at).ToString(CultureInfo.InvariantCulture)}" : null;

    [AllowAnonymous]
    [HttpGet("{version:long}")]
    public async Task<IActionResult> Show([FromRoute] string slug, long version, CancellationToken cancellationToken)
    {
        var photo = !Slug.IsSlug(slug) ? null : await (
            from kept in db.TherapistPhotos
            join therapist in db.Therapists on kept.TherapistId equals therapist.Id
            where therapist.Slug == slug
            select kept).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (photo is null || VersionOf(photo.ChangedAt) != version)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(photo.Content, photo.MediaType);
    }

    [Authorize(Policies.Owner)]
    [HttpPost]
    public async Task<IActionResult> Create([FromRoute] string slug, IFormFile? photo, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(slug, cancellationToken) is not { } therapist)
        {
            return NotFound();
        }

        var (content, file, wrong) = await ReadAsync(photo, cancellationToken);
        if (wrong is not null)
        {
            return await RefusedAsync(therapist, wrong, cancellationToken);
        }

        var kept = await db.TherapistPhotos.SingleOrDefaultAsync(one => one.TherapistId == therapist.Id, cancellationToken);
        if (kept is null)
        {
            kept = new TherapistPhoto { TherapistId = therapist.Id, MediaType = file!.MediaType, Content = content, ChangedAt = clock.GetInstant() };
            db.TherapistPhotos.Add(kept);
        }

        (kept.MediaType, kept.Content) = (file!.MediaType, content);
        // Two within a moment are two versions still.
        kept.ChangedAt = clock.GetInstant() is var now && VersionOf(now) > VersionOf(kept.ChangedAt) ? now : kept.ChangedAt.AddMilliseconds(1);
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect($"/practice/therapists/{slug}");
    }

    [Authorize(Policies.Owner)]
    [HttpPost("removal")]
    public async Task<IActionResult> Delete([FromRoute] string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } therapist)
        {
            return NotFound();
        }

        await db.TherapistPhotos.Where(photo => photo.TherapistId == therapist.Id).ExecuteDeleteAsync(cancellationToken);
        return LocalRedirect($"/practice/therapists/{slug}");
    }

    private static async Task<(byte[] Content, PhotoFile? File, string? Wrong)> ReadAsync(IFormFile? photo, CancellationToken cancellationToken)
    {
        if (photo is null || photo.Length == 0)
        {
            return ([], null, "Choose a file first");
        }

        if (photo.Length > TherapistPhoto.MaxBytes)
        {
            return ([], null, "The file is larger than 2 MB: make it smaller, or choose another");
        }

        using var content = new MemoryStream();
        await photo.CopyToAsync(content, cancellationToken);
        var bytes = content.ToArray();
        return PhotoFile.Read(bytes) switch
        {
            null => ([], null, "This is no JPEG, PNG or WebP picture, whatever its name says: choose another file"),
            { HasUsableSize: false } file => ([], null, string.Create(
                CultureInfo.InvariantCulture,
                $"The picture is {file.Width} by {file.Height} pixels: each side must have {PhotoFile.MinSide} to {PhotoFile.MaxSide}")),
            var file when PhotoMetadata.Without(file, bytes) is { } bare => (bare, file, null),
            _ => ([], null, "The picture is cut off or broken: choose another file"),
        };
    }

    private async Task<Therapist?> FindAsync(string slug, CancellationToken cancellationToken) => !Slug.IsSlug(slug)
        ? null
        : await db.Therapists.Include(therapist => therapist.Services).SingleOrDefaultAsync(therapist => therapist.Slug == slug, cancellationToken);

    private async Task<IActionResult> RefusedAsync(Therapist therapist, string wrong, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("Photo", wrong);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var services = await db.Services.AsNoTracking().OrderBy(service => service.DisplayOrder).ToListAsync(cancellationToken);
        var changedAt = await db.TherapistPhotos.Where(photo => photo.TherapistId == therapist.Id)
            .Select(photo => (DateTimeOffset?)photo.ChangedAt).SingleOrDefaultAsync(cancellationToken);
        return View(
            "/Features/Practice/Therapists/Edit.cshtml",
            new TherapistFormPage(TherapistForm.Of(therapist), therapist, services, AddressOf(therapist.Slug, changedAt)));
    }

    private static long VersionOf(DateTimeOffset changedAt) => changedAt.ToUnixTimeMilliseconds();
}
