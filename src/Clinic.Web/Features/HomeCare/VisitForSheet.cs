using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.HomeCare;

/// <summary>What a sheet is made from.</summary>
/// <param name="TherapistName">With the professional title.</param>
/// <param name="IsSigned">No sheet is added to it any more.</param>
public sealed record VisitForSheet(
    Id<Visit> Id, Id<Client> ClientId, string FirstName, string FullName, string TherapistName, DateTimeOffset StartsAt, bool IsSigned,
    TreatedVisit Treated);
