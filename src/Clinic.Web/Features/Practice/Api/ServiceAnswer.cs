namespace Clinic.Web.Features.Practice.Api;

/// <summary>One service.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channels">How it can be given: in-person, phone, video.</param>
/// <param name="AsksRegion">Whether a booking must say which part of the body hurts.</param>
public sealed record ServiceAnswer(
    string Slug, string Name, int Minutes, decimal Price, string Currency, IReadOnlyList<string> Channels, bool AsksRegion);
