using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Booking;

/// <summary>One attempt to book, read and checked as far as that goes without looking at the clinic's calendar.</summary>
public sealed record BookingRequest
{
    /// <summary>Made by whoever asks, anew for each attempt; 16 to 128 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The service's slug.</summary>
    public required string Service { get; init; }

    /// <summary>The therapist's slug; null for any.</summary>
    public string? Therapist { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    public string? Note { get; init; }

    public required PersonName Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required IReadOnlyList<ConsentPurpose> Consents { get; init; }

    /// <summary>The name of who books for the person named above; null when that is she herself.</summary>
    public string? BookerName { get; init; }

    /// <summary>Whether the service's agreement was agreed to.</summary>
    public bool Agrees { get; init; }

    /// <summary>Which words were shown, as <see cref="Agreement.NameOf"/> names them; null when whoever asks did not say.</summary>
    public string? AgreementShown { get; init; }

    /// <summary>The token of the time that is kept for whoever books; no part of what is wished.</summary>
    public string? Hold { get; init; }

    /// <summary>The visit it comes out of, such as the consult before; whoever names it has checked that it is the client's own.</summary>
    public Id<Appointment>? Follows { get; init; }

    /// <summary>What was answered to the red-flag check, never an emergency; null for a visit that is not screened.</summary>
    public RedFlagAnswers? RedFlags { get; init; }

    /// <summary>SHA-256 of what is asked; the same for the same wish however it was written down.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Service,
        Therapist,
        Start = Start.UtcTicks,
        Channel = WireName.Of(Channel),
        Region = Region is { } region ? WireName.Of(region) : null,
        Note,
        Name.First,
        Name.Last,
        Email,
        Phone,
        Follows = Follows?.Value,
        Consents = Consents.Distinct().Order().Select(purpose => WireName.Of(purpose)),
        BookerName,
        Agrees,
        AgreementShown,
        RedFlags?.Version,
        RedFlags?.Ticked,
    }));
}
