using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.ServiceStep;

[AllowAnonymous]
[SameForEverybody]
[Route("/booking")]
public sealed class ServiceStepController(ClinicDbContext db, BookingQuestions questions, ReadPracticeCard practiceCard) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(BookingChoice choice, CancellationToken cancellationToken)
    {
        // Whatever stands in the address, the page opens.
        ModelState.Clear();
        if (choice.Check is not null)
        {
            var (_, wrong) = await questions.ReadAsync(choice.Service, choice.Channel, choice.Region, choice.Therapist, cancellationToken);
            foreach (var (field, words) in wrong)
            {
                ModelState.AddModelError(field, words);
            }
        }

        return View(await PageAsync(choice, cancellationToken));
    }

    private async Task<ServiceStepPage> PageAsync(BookingChoice choice, CancellationToken cancellationToken)
    {
        var practice = await db.Practice.Select(row => new { row.Currency, row.RequestHours }).SingleAsync(cancellationToken);
        var card = await practiceCard.ExecuteAsync(cancellationToken);
        var therapist = await FindTherapistAsync(choice.Therapist, cancellationToken);
        var found = await db.Services.FreeFirst()
            .Where(service => service.IsOffered && (therapist == null || service.Therapists.Any(one => one.Id == therapist.Id)))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var services = found
            .Where(service => therapist is null || service.NeededSkills.All(therapist.Skills.Contains))
            .Select(service => new BookableService(
                service.Slug,
                service.Name,
                service.Description,
                new Price(service.Price, practice.Currency),
                service.Channels,
                service.AsksRegion,
                ClientRuleWords.Of(service.NewClients, service.ExistingClients, TimeSpan.FromHours(practice.RequestHours))))
            .ToList();
        var channels = services.Where(service => service.Channels.Count > 1).SelectMany(service => service.Channels).Distinct().ToList();
        return new ServiceStepPage
        {
            Services = services,
            Channels = channels,
            Service = services.Find(service => service.Slug == choice.Service)?.Slug ?? (services.Count > 0 ? services[0].Slug : null),
            Channel = WireName.TryParseKebab<Channel>(choice.Channel, out var channel) ? channel : channels.FirstOrDefault(),
            Region = WireName.TryParseKebab<BodyRegion>(choice.Region, out var region) ? region : null,
            Therapist = therapist?.Slug,
            TherapistName = therapist?.Name,
            EmergencyNumber = card.EmergencyNumber,
        };
    }

    /// <summary>Whom the visitor came to see; null for anybody, and for a name that nobody has.</summary>
    private async Task<Therapist?> FindTherapistAsync(string? slug, CancellationToken cancellationToken) => Slug.IsSlug(slug)
        ? await db.Therapists.AsNoTracking().SingleOrDefaultAsync(therapist => therapist.Slug == slug && therapist.IsActive, cancellationToken)
        : null;
}
