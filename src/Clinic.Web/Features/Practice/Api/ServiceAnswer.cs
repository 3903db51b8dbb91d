using System.Text.Json.Serialization;

namespace Clinic.Web.Features.Practice.Api;

/// <summary>One service.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channels">How it can be given: in-person, phone, video.</param>
/// <param name="AsksRegion">Whether a booking must say which part of the body hurts.</param>
/// <param name="Agreement">What a client agrees to when booking it; left out where nothing is asked.</param>
public sealed record ServiceAnswer(
    string Slug,
    string Name,
    int Minutes,
    decimal Price,
    string Currency,
    IReadOnlyList<string> Channels,
    bool AsksRegion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Agreement);
