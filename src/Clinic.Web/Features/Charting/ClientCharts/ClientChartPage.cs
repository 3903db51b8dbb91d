using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A client's chart over time.</summary>
/// <param name="Under">"3 visits since 9 October 2026".</param>
/// <param name="Today">The appointment of today; its visit is opened, or found, from here.</param>
/// <param name="Visits">Newest first.</param>
public sealed record ClientChartPage(string ClientName, string Under, Id<Appointment>? Today, IReadOnlyList<VisitLine> Visits);
