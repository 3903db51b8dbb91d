using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>Two visits beside each other on the view that shows most of their knots.</summary>
public sealed record ThenAndNow(BodyView View, MarkedVisit Then, MarkedVisit Now);
