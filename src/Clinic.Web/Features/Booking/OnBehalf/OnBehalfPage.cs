using Clinic.Web.Features.Clients;

namespace Clinic.Web.Features.Booking.OnBehalf;

/// <summary>Booking for a client.</summary>
/// <param name="Found">Those who fit what was typed, and the one who was chosen.</param>
/// <param name="Searched">Whether somebody was looked for, so that "nobody" can be said.</param>
/// <param name="Services">Slug and words of each that is given.</param>
/// <param name="Therapists">Slug and name of those into whose calendar the actor may book.</param>
public sealed record OnBehalfPage(
    OnBehalfForm Form, IReadOnlyList<FoundClient> Found, bool Searched, IReadOnlyList<(string Slug, string Words)> Services,
    IReadOnlyList<(string Slug, string Name)> Therapists, bool MayChooseAny);
