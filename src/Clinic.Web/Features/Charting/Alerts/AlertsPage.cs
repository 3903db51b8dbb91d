using Clinic.Domain;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>The alerts of a client: those that stand, and those that were ended.</summary>
public sealed record AlertsPage(Id<Client> ClientId, string ClientName, IReadOnlyList<AlertLine> Standing, IReadOnlyList<AlertLine> Ended)
{
    /// <summary>What was typed and refused.</summary>
    public string? Text { get; init; }
}
