using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Hosting.Pdf;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>A sheet as the therapist sees it.</summary>
/// <param name="WebPath">The path of the client's web copy; null when its link has ended.</param>
/// <param name="LinkEndsOn">The clinic's day.</param>
/// <param name="Kept">Its PDF as it was printed; null where none was yet.</param>
/// <param name="HasPdf">Whether there is a PDF, or an engine on this machine makes one.</param>
public sealed record SheetPage(
    Id<Sheet> Id, Id<Visit> VisitId, Id<Client> ClientId, SheetContent Sheet, string? WebPath, DateOnly LinkEndsOn, KeptPdf? Kept, bool HasPdf)
{
    public required MailingPage Mailing { get; init; }
}
