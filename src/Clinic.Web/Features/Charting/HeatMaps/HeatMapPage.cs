using Clinic.Domain;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Charting.HeatMaps;

/// <summary>All visits of a client on the body.</summary>
/// <param name="Visits">How many visits it tells of.</param>
public sealed record HeatMapPage(Id<Client> ClientId, string ClientName, int Visits, HeatMap Knots, HeatMap Answers);
