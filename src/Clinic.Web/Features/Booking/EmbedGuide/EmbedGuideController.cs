using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.EmbedGuide;

[Authorize(Policies.Owner)]
[Route("/booking/embed/how")]
public sealed class EmbedGuideController(ClinicDbContext db, ReadPracticeCard practiceCard, PublicAddress address) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var origins = await db.Practice.Select(practice => practice.EmbedOrigins).SingleAsync(cancellationToken);
        return View(new EmbedGuidePage(
            address.Root,
            (await practiceCard.ExecuteAsync(cancellationToken)).Name,
            [.. origins.Where(EmbedOrigin.IsOrigin)],
            await db.Services.Where(service => service.IsOffered && service.Price > 0).FreeFirst().Select(service => service.Slug).FirstOrDefaultAsync(cancellationToken),
            await db.Therapists.Where(therapist => therapist.IsActive).OrderBy(therapist => therapist.DisplayOrder).Select(therapist => therapist.Slug).FirstOrDefaultAsync(cancellationToken)));
    }
}
