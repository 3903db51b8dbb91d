using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking;

/// <summary>Reads the answers of the first step of a booking.</summary>
public sealed class BookingQuestions(AvailabilityQuery availability)
{
    /// <summary>The first step again, with what was answered, saying what is missing. Whatever cannot be an answer is left out.</summary>
    public static string AskAgain(string? service, string? channel, string? region)
    {
        KeyValuePair<string, string?>[] query =
        [
            new("service", Slug.IsSlug(service) ? service : null),
            new("channel", WireName.TryParseKebab<Channel>(channel, out var way) ? way.Kebab() : null),
            new("region", WireName.TryParseKebab<BodyRegion>(region, out var part) ? part.Kebab() : null),
            new("check", "service"),
        ];
        return $"/booking{QueryString.Create(query.Where(pair => pair.Value is not null))}";
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
