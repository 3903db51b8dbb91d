using Clinic.Data;
using Clinic.Web.Features.Practice.Photos;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Home;

[AllowAnonymous]
[SameForEverybody]
public sealed class HomeController(ClinicDbContext db, ReadPracticeCard practiceCard) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var currency = await db.Practice.Select(p => p.Currency).SingleAsync(cancellationToken);
        var services = await db.Services
            .Where(s => s.IsOffered)
            .OrderBy(s => s.DisplayOrder)
            .Select(s => new ServiceLine(s.Slug, s.Name, s.Description, s.Minutes, new Price(s.Price, currency), s.Channels))
            .ToListAsync(cancellationToken);
        var therapists = await db.Therapists
            .Where(t => t.IsActive)
            .OrderBy(t => t.DisplayOrder)
            .Select(t => new
            {
                t.Slug,
                t.Name,
                t.Title,
                t.About,
                t.RegistrationNumber,
                PhotoAt = db.TherapistPhotos.Where(photo => photo.TherapistId == t.Id).Select(photo => (DateTimeOffset?)photo.ChangedAt).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return View(new HomePage(practice, services, [.. therapists.Select(t => new TherapistLine(
            t.Slug, t.Name, t.Title, t.About, t.RegistrationNumber, PhotosController.AddressOf(t.Slug, t.PhotoAt)))]));
    }
}
