using System.ComponentModel;
using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.Api;

[Route("/api/v1/bookings")]
[Tags("Booking")]
public sealed class BookingsController(BookAppointment bookAppointment, ReadPracticeCard practiceCard) : PublicApi
{
    private const int MaxBodyBytes = 64 * 1024;

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    [RequestSizeLimit(MaxBodyBytes)]
    [EndpointName("createBooking")]
    [EndpointSummary("Book a visit")]
    [EndpointDescription(
        "The same key with the same body gets the same answer again, for 24 hours. "
        + "409 is of type /problems/slot-taken, with alternatives, or /problems/in-progress; 422 is of type /problems/invalid or /problems/key-reused, "
        + "or of type /problems/emergency, with emergencyNumber, when the answers of screening may mean one: nothing is booked then.")]
    [ProducesResponseType<BookingAnswer>(StatusCodes.Status201Created, "application/json")]
    [ProducesResponseType<HttpValidationProblemDetails>(StatusCodes.Status400BadRequest, ApiProblems.MediaType)]
    [ProducesResponseType<SlotTakenProblem>(StatusCodes.Status409Conflict, ApiProblems.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, ApiProblems.MediaType)]
    [ProducesResponseType<HttpValidationProblemDetails>(StatusCodes.Status422UnprocessableEntity, ApiProblems.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblems.MediaType)]
    public async Task<IActionResult> Create(
        [FromBody] NewBooking body,
        [FromHeader(Name = "Idempotency-Key"), Description("Names this attempt: 16 to 128 visible ASCII characters, made anew for each.")] string? key,
        CancellationToken cancellationToken)
    {
        if (!IdempotencyEntry.IsKey(key))
        {
            return Problem(ApiProblems.Unreadable(
                "Idempotency-Key", $"Send {IdempotencyEntry.KeyMinLength} to {IdempotencyEntry.KeyMaxLength} visible ASCII characters."));
        }

        var reader = new NewBookingReader();
        var request = reader.Read(body, key!);
        // Whatever else is wrong with what was sent: who has to call for help reads that.
        if (reader.RedFlags is { IsEmergency: true })
        {
            return Problem(EmergencyProblem.Of((await practiceCard.ExecuteAsync(cancellationToken)).EmergencyNumber));
        }

        if (request is null)
        {
            return Problem(ApiProblems.Invalid(reader.Errors));
        }

        var outcome = await bookAppointment.ExecuteAsync(request, cancellationToken);
        if (outcome.Value is not { } visit)
        {
            return Problem(ProblemOf(outcome.Refusal!));
        }

        var manageUrl = VisitAddress.Absolute(Request, visit.Token);
        return Created(manageUrl, new BookingAnswer(visit.Id.Value, visit.Start, visit.End, visit.Therapist, manageUrl, WireName.Of(visit.IsRequest ? AppointmentStatus.Requested : AppointmentStatus.Booked), RedFlagWords.Advice(request.RedFlags?.Level)));
    }

    private static ProblemDetails ProblemOf(Refusal refusal) => refusal switch
    {
        SlotTaken taken => new SlotTakenProblem
        {
            Status = StatusCodes.Status409Conflict,
            Type = "/problems/slot-taken",
            Title = "That time has just gone.",
            Alternatives = [.. taken.Alternatives.Select(SlotAnswer.Of)],
        },
        InProgress => ApiProblems.Of(
            StatusCodes.Status409Conflict, "in-progress", "This booking is still being decided.", "Ask again with the same key."),
        KeyReused => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "key-reused", "This key belongs to another booking.", "Make a new key for each booking."),
        NotOffered => ApiProblems.Invalid("start", "No visit starts at this time"),
        ChannelNotOffered => ApiProblems.Invalid("channel", "The service is not given in this way"),
        UnknownService => ApiProblems.Invalid("service", "There is no such service"),
        UnknownTherapist => ApiProblems.Invalid("therapist", "There is no such therapist for this service"),
        RegionMissing => ApiProblems.Invalid("region", "Say which part of the body hurts"),
        AgreementMissing or AgreementChanged => ApiProblems.Invalid("agreement", "The service has an agreement: send true when the client has read it and agrees"),
        NotAcceptedOnline => ApiProblems.Invalid("service", "This service cannot be booked online under this name and email. Call the clinic"),
        ClientBusy => ApiProblems.Invalid("start", "The client has another visit at this time"),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No problem for this refusal."),
    };
}
