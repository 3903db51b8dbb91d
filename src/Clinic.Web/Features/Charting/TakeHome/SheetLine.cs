using Clinic.Domain;
using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.Charting.TakeHome;

/// <summary>A take-home sheet in the list of the chart.</summary>
/// <param name="MadeOn">The clinic's day.</param>
/// <param name="IsOfThisVisit">Not of an earlier one.</param>
/// <param name="Exercises">Names.</param>
public sealed record SheetLine(Id<Sheet> Id, DateOnly MadeOn, bool IsOfThisVisit, IReadOnlyList<string> Exercises);
