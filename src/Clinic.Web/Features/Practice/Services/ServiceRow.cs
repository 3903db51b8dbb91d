using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Services;

/// <summary>One service in the owner's list.</summary>
/// <param name="GivenBy">The first names of those who can give it, in order.</param>
/// <param name="Missing">Why nobody can book it; null when somebody can.</param>
public sealed record ServiceRow(
    string Slug, string Name, int Minutes, Price Price, ServiceColour Colour, bool IsOffered, IReadOnlyList<string> GivenBy, string? Missing);
