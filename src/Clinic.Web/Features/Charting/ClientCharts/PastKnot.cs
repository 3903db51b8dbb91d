using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A knot of a client, of now or of long ago.</summary>
/// <param name="Label">What therapist and client call it; null for nothing.</param>
/// <param name="State">"Active", "Settled", "Referred" or "Not a knot".</param>
/// <param name="Last">"Last found 4 Sep, tender 7 to 2. 3 visits".</param>
/// <param name="IsShown">The page is about this one only.</param>
public sealed record PastKnot(Id<Knot> Id, int Number, string Place, string? Label, string State, string Last, bool IsShown);
