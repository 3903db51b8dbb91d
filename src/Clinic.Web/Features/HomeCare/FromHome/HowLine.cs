using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>One knot that a client is asked about.</summary>
/// <param name="Knot">Her number of it; null where the sheet has none.</param>
/// <param name="Place">"by your left shoulder blade"; null with <paramref name="Knot"/>.</param>
/// <param name="HelpFrom">The lowest number that calls for help.</param>
/// <param name="Said">What she said a moment ago; null when she has not.</param>
/// <param name="Relief">What became of it, as she said a moment ago; null when she has not.</param>
public sealed record HowLine(int? Knot, string? Place, int HelpFrom, int? Said, HomeAnswer? Relief)
{
    public bool NeedsHelp => Said >= HelpFrom;
}
