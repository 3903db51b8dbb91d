using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>One entry in words.</summary>
/// <param name="At">With the clinic's offset.</param>
/// <param name="Did">"Read", or "Tried to read" where nothing was shown.</param>
public sealed record AuditLine(
    long Number, DateTimeOffset At, string Person, string Roles, string Did, string Record, string What, string? Why, string? Client,
    Id<Client>? ClientId, Id<Visit>? VisitId, string? RequestId);
