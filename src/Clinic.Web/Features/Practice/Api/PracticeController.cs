using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Api;

[SameForEverybody]
[Route("/api/v1")]
[Tags("Practice")]
public sealed class PracticeController(ClinicDbContext db) : PublicApi
{
    [HttpGet("services")]
    [EndpointName("listServices")]
    [EndpointSummary("What can be booked")]
    [ProducesResponseType<ServicesAnswer>(StatusCodes.Status200OK, "application/json")]
    public async Task<ServicesAnswer> Services(CancellationToken cancellationToken)
    {
        var services = await db.Services.FreeFirst()
            .Select(service => new
            {
                service.Slug,
                service.Name,
                service.Minutes,
                service.Price,
                db.Practice.First().Currency,
                service.Channels,
                service.AsksRegion,
                service.Agreement,
            })
            .ToListAsync(cancellationToken);
        return new ServicesAnswer([.. services.Select(service => new ServiceAnswer(
            service.Slug,
            service.Name,
            service.Minutes,
            service.Price,
            service.Currency,
            [.. service.Channels.Select(channel => channel.Kebab())],
            service.AsksRegion,
            PlainText.Trimmed(service.Agreement)))]);
    }

    [HttpGet("therapists")]
    [EndpointName("listTherapists")]
    [EndpointSummary("Who treats")]
    [ProducesResponseType<TherapistsAnswer>(StatusCodes.Status200OK, "application/json")]
    public async Task<TherapistsAnswer> Therapists(CancellationToken cancellationToken)
    {
        var therapists = await db.Therapists
            .Where(therapist => therapist.IsActive)
            .OrderBy(therapist => therapist.DisplayOrder)
            .Include(therapist => therapist.Services)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new TherapistsAnswer([.. therapists.Select(therapist => new TherapistAnswer(
            therapist.Slug,
            therapist.Name,
            [.. therapist.Services
                .Where(service => service.IsOffered && service.NeededSkills.All(therapist.Skills.Contains))
                .OrderBy(service => service.DisplayOrder)
                .Select(service => service.Slug)]))]);
    }
}
