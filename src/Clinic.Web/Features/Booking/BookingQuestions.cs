using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking;

/// <summary>Reads the answers of the first step of a booking.</summary>
public sealed class BookingQuestions(AvailabilityQuery availability, TimeProvider clock)
{
    /// <summary>The first step again, with what was answered, saying what is missing. Whatever cannot be an answer is left out.</summary>
    public static string AskAgain(string? service, string? channel, string? region, string? therapist)
    {
        KeyValuePair<string, string?>[] query =
        [
            new("service", Slug.IsSlug(service) ? service : null),
            new("channel", WireName.TryParseKebab<Channel>(channel, out var way) ? way.Kebab() : null),
            new("region", WireName.TryParseKebab<BodyRegion>(region, out var part) ? part.Kebab() : null),
            new("therapist", Slug.IsSlug(therapist) ? therapist : null),
            new("check", "service"),
        ];
        return $"/booking{QueryString.Create(query.Where(pair => pair.Value is not null))}";
    }

    /// <summary>What was chosen in the first two steps, or the address of the step to go back to.</summary>
    internal async Task<(BookingPlan? Plan, SlotChoice? Slot, string? Back)> ReadSlotAsync(
        string? service, string? channel, string? region, string? therapist, string? slot, string? hold, CancellationToken cancellationToken)
    {
        var (plan, _) = await ReadAsync(service, channel, region, therapist, cancellationToken);
        if (plan is null)
        {
            return (null, null, AskAgain(service, channel, region, therapist));
        }

        plan = plan with { Hold = SlotHolds.Token(hold) };
        return SlotChoice.Read(slot) is { } choice
            && (choice.IsAny || plan.Offer.TherapistNamed(choice.Therapist) is not null)
            && (choice.Start - clock.GetInstant()).Duration() < TimeSpan.FromDays(plan.Offer.HorizonDays + 2)
            ? (plan, choice, null)
            : (null, null, plan.TimeAddress(check: TimeStepController.CheckTime));
    }

    /// <summary>The plan, or, where there is none, what is missing by field.</summary>
    public async Task<(BookingPlan? Plan, IReadOnlyDictionary<string, string> Wrong)> ReadAsync(
        string? service, string? channel, string? region, string? therapist, CancellationToken cancellationToken)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await availability.FindOfferAsync(service, cancellationToken) is not { } offer)
        {
            wrong["service"] = "Choose what you would like to book";
            return (null, wrong);
        }

        // With one way only there is nothing to choose.
        if (!WireName.TryParseKebab<Channel>(channel, out var way) || !offer.Channels.Contains(way))
        {
            way = offer.Channels[0];
            if (offer.Channels.Count > 1)
            {
                wrong["channel"] = "Choose how we should talk";
            }
        }

        BodyRegion? where = WireName.TryParseKebab<BodyRegion>(region, out var part) && offer.AsksRegion ? part : null;
        if (offer.AsksRegion && where is null)
        {
            wrong["region"] = "Choose where it hurts most";
        }

        return (wrong.Count > 0 ? null : new BookingPlan(offer, way, where, offer.TherapistNamed(therapist)), wrong);
    }
}
