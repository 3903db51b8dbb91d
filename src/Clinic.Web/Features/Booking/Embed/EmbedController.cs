using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Embed;

/// <summary>
/// What another site may show in a frame: links and nothing else. It has no form, so it needs no cookie, and nothing can be done in a
/// frame by a click that somebody was tricked into.
/// </summary>
[AllowAnonymous]
[SameForEverybody]
[Route("/booking/embed")]
public sealed class EmbedController(ClinicDbContext db, ReadPracticeCard practiceCard) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? therapist, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var practice = await db.Practice.Select(row => new { row.EmbedOrigins, row.Currency }).SingleAsync(cancellationToken);
        List<string> origins = [.. practice.EmbedOrigins.Where(EmbedOrigin.IsOrigin)];
        SecurityHeaders.AllowFrames(HttpContext, origins);
        var slug = Slug.IsSlug(therapist)
            && await db.Therapists.AnyAsync(candidate => candidate.Slug == therapist && candidate.IsActive, cancellationToken)
            ? therapist
            : null;
        var services = await db.Services
            .Where(service => service.IsOffered && (slug == null || service.Therapists.Any(candidate => candidate.Slug == slug)))
            .FreeFirst()
            .Select(service => new EmbedLine(service.Slug, service.Name, service.Description, new Price(service.Price, practice.Currency)))
            .ToListAsync(cancellationToken);
        return View(new EmbedPage(origins.Count > 0, services, slug, await practiceCard.ExecuteAsync(cancellationToken)));
    }
}
