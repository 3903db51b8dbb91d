using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Booking.SeriesAttempts;

/// <summary>One attempt to book a series, read and checked as far as that goes without looking at the clinic's calendar.</summary>
public sealed record SeriesRequest
{
    /// <summary>Made with the form, one for the whole series.</summary>
    public required string Key { get; init; }

    public required string Service { get; init; }

    /// <summary>The slug of the therapist, the same for all visits.</summary>
    public required string Therapist { get; init; }

    /// <summary>In order, on days of their own.</summary>
    public required IReadOnlyList<DateTimeOffset> Starts { get; init; }

    public required Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    public string? Note { get; init; }

    public required PersonName Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required IReadOnlyList<ConsentPurpose> Consents { get; init; }

    /// <summary>The name of who books for the person named above; null when that is she herself.</summary>
    public string? BookerName { get; init; }

    /// <summary>Which words of the service's agreement were agreed to; null where none were.</summary>
    public string? Agreed { get; init; }

    /// <summary>The token of the time that is kept for whoever books; no part of what is wished.</summary>
    public string? Hold { get; init; }

    public required RedFlagAnswers RedFlags { get; init; }

    /// <summary>SHA-256 of what is asked.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Service,
        Therapist,
        Starts = Starts.Select(start => start.UtcTicks),
        Channel = WireName.Of(Channel),
        Region = Region is { } region ? WireName.Of(region) : null,
        Note,
        Name.First,
        Name.Last,
        Email,
        Phone,
        Consents = Consents.Distinct().Order().Select(purpose => WireName.Of(purpose)),
        BookerName,
        Agreed,
        RedFlags.Version,
        RedFlags.Ticked,
    }));
}
