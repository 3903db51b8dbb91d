using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.OnBehalf;

/// <summary>What a member of staff books for a client, who has no page of her own in front of her.</summary>
public sealed record OnBehalfRequest
{
    /// <summary>Made with the form: a double click books once.</summary>
    public required string Key { get; init; }

    public required Actor By { get; init; }

    /// <summary>The client's id; null for a new one, who then has a name and a phone number or an email address.</summary>
    public Id<Client>? Client { get; init; }

    public PersonName? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>The service's slug.</summary>
    public required string Service { get; init; }

    /// <summary>Null for the way in which the service is usually given.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The therapist's slug; null for whoever is free.</summary>
    public string? Therapist { get; init; }

    public required DateTimeOffset Start { get; init; }

    public string? Note { get; init; }

    /// <summary>The visit it comes out of, such as the consult before; of the same client, or it is none.</summary>
    public Id<Appointment>? Follows { get; init; }

    /// <summary>SHA-256 of what is asked.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        By = By.UserId,
        Client = Client?.Value,
        Name?.First,
        Name?.Last,
        Email,
        Phone,
        Service,
        Channel = Channel is { } channel ? WireName.Of(channel) : null,
        Therapist,
        Start = Start.UtcTicks,
        Note,
        Follows = Follows?.Value,
    }));
}
