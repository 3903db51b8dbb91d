using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>One visit of a client in short.</summary>
/// <param name="Day">"Friday 20 November 2026".</param>
/// <param name="Knots">"Knot 1, left, spine edge of the blade (crook): 7 to 2".</param>
/// <param name="Areas">"Left lat, pincer hold 120 s, tender 8 to 3, the answer".</param>
/// <param name="Said">What was written in words: notes, and reasons.</param>
public sealed record VisitLine(
    Id<Visit> Id, string Day, string Therapist, bool IsFinished, IReadOnlyList<string> Knots, IReadOnlyList<string> Areas, IReadOnlyList<string> Said);
