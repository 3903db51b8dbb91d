using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Screening;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A client's chart over time.</summary>
/// <param name="Under">"3 visits since 9 October 2026".</param>
/// <param name="Today">The appointment of today; its visit is opened, or found, from here.</param>
/// <param name="RedFlags">What was ticked for visits that are to come.</param>
/// <param name="Visits">Newest first.</param>
public sealed record ClientChartPage(string ClientName, string Under, Id<Appointment>? Today, IReadOnlyList<RedFlagNotice> RedFlags, IReadOnlyList<VisitLine> Visits);
