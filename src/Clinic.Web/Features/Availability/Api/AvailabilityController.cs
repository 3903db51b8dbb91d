using System.ComponentModel;
using System.Globalization;
using Clinic.Data;
using Clinic.Domain.Practice;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability.Api;

[SameForEverybody]
[Route("/api/v1/availability")]
[Tags("Availability")]
public sealed class AvailabilityController(ClinicDbContext db, AvailabilityQuery availability, TimeProvider clock) : PublicApi
{
    private const int DefaultDays = 7;
    private const int MaxDays = 62;

    [HttpGet]
    [EndpointName("listAvailability")]
    [EndpointSummary("The open times of a service")]
    [EndpointDescription("With any therapist there is one slot for each start and therapist. Times that are past or beyond the clinic's horizon are left out.")]
    [ProducesResponseType<AvailabilityAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<HttpValidationProblemDetails>(StatusCodes.Status400BadRequest, ApiProblems.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblems.MediaType)]
    public async Task<IActionResult> Index(
        [Description("The service's slug.")] string? service,
        [Description("A therapist's slug, or any (the default).")] string? therapist,
        [Description("The first day, YYYY-MM-DD; today when left out.")] string? from,
        [Description("How many days, 1 to 62; 7 when left out.")] int? days,
        CancellationToken cancellationToken)
    {
        var wanted = days ?? DefaultDays;
        if (wanted is < 1 or > MaxDays)
        {
            return Problem(ApiProblems.Unreadable("days", $"Ask for 1 to {MaxDays} days."));
        }

        var first = default(DateOnly);
        if (from is not null && !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            return Problem(ApiProblems.Unreadable("from", "Write the day as YYYY-MM-DD."));
        }

        if (string.IsNullOrEmpty(service))
        {
            return Problem(ApiProblems.Unreadable("service", "Name a service."));
        }

        if (await availability.FindOfferAsync(service, cancellationToken) is not { } offer)
        {
            return Problem(ApiProblems.Of(StatusCodes.Status404NotFound, "unknown-service", "There is no such service."));
        }

        var only = AnyTherapist.IsMeant(therapist) ? null : offer.TherapistNamed(therapist);
        if (!AnyTherapist.IsMeant(therapist) && only is null)
        {
            // Known, but she does not give this service: no times, and nothing wrong.
            return Slug.IsSlug(therapist) && await db.Therapists.AnyAsync(known => known.Slug == therapist, cancellationToken)
                ? Ok(new AvailabilityAnswer(offer.Time.TimeZone, []))
                : Problem(ApiProblems.Of(StatusCodes.Status404NotFound, "unknown-therapist", "There is no such therapist."));
        }

        var now = clock.GetInstant();
        first = from is null ? offer.Time.DayOf(now) : first;
        var (_, open) = await availability.OpenAsync(offer, offer.Channels[0], only?.Id, first, wanted, now, cancellationToken);
        return Ok(new AvailabilityAnswer(offer.Time.TimeZone, [.. open.Select(offer.Offered).Select(SlotAnswer.Of)]));
    }
}
