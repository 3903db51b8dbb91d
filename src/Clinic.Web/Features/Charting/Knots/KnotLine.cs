using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>One knot of the client in the list beside the body.</summary>
/// <param name="State">"Tender 7, 3 areas checked".</param>
/// <param name="FromHome">What the client told from home of it: "3 of 10 after a week, came back"; null for nothing.</param>
public sealed record KnotLine(Id<Knot> Id, int Number, string Place, string State, bool IsChosen, bool IsOfThisVisit, string? FromHome);
