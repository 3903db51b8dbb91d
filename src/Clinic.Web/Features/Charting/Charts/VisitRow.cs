using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>The head of a visit.</summary>
/// <param name="Number">Counts the client's visits by their date, from 1.</param>
/// <param name="Check">The red-flag check of its booking; null when it was not screened.</param>
internal sealed record VisitRow(
    Id<Visit> Id, Id<Client> ClientId, string FirstName, string? LastName, DateTimeOffset StartsAt, DateTimeOffset OpenedAt, DateTimeOffset? FinishedAt,
    int Minutes, int Number, string TimeZone, RedFlagCheck? Check)
{
    public string ClientName => new PersonName(FirstName, LastName).Full;
}
