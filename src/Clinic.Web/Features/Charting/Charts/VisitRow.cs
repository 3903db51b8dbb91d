using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>The head of a visit.</summary>
/// <param name="Number">Counts the client's visits by their date, from 1.</param>
internal sealed record VisitRow(
    Id<Visit> Id, Id<Client> ClientId, string FirstName, string? LastName, DateTimeOffset StartsAt, DateTimeOffset OpenedAt, DateTimeOffset? FinishedAt,
    int Minutes, int Number, string TimeZone)
{
    public string ClientName => new PersonName(FirstName, LastName).Full;
}
