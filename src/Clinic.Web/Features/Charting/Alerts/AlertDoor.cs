using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>What stands before a chart until it is read.</summary>
/// <param name="Knot">The knot to come to afterwards.</param>
public sealed record AlertDoor(Id<Visit> VisitId, string ClientName, IReadOnlyList<AlertLine> Alerts, Id<Knot>? Knot);
