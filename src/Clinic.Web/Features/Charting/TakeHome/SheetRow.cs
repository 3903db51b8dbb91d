using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.Charting.TakeHome;

/// <summary>A take-home sheet as the chart reads it.</summary>
/// <param name="Exercises">Names.</param>
internal sealed record SheetRow(Id<Sheet> Id, Id<Visit> VisitId, DateTimeOffset MadeAt, IReadOnlyList<string> Exercises);
