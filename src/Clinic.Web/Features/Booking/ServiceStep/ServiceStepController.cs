using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.ServiceStep;

[AllowAnonymous]
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
        var currency = await db.Practice.Select(practice => practice.Currency).SingleAsync(cancellationToken);
        var card = await practiceCard.ExecuteAsync(cancellationToken);
        var services = await db.Services.FreeFirst()
            .Select(service => new BookableService(
                service.Slug, service.Name, service.Description, new Price(service.Price, currency), service.Channels, service.AsksRegion))
            .ToListAsync(cancellationToken);
        var channels = services.Where(service => service.Channels.Count > 1).SelectMany(service => service.Channels).Distinct().ToList();
        return new ServiceStepPage
        {
            Services = services,
            Channels = channels,
            Service = services.Find(service => service.Slug == choice.Service)?.Slug ?? (services.Count > 0 ? services[0].Slug : null),
            Channel = WireName.TryParseKebab<Channel>(choice.Channel, out var channel) ? channel : channels.FirstOrDefault(),
            Region = WireName.TryParseKebab<BodyRegion>(choice.Region, out var region) ? region : null,
            Therapist = choice.Therapist,
            EmergencyNumber = card.EmergencyNumber,
        };
    }
}
