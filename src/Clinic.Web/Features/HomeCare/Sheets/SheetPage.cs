using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.HomeCare.Mailings;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>A sheet as the therapist sees it.</summary>
/// <param name="WebPath">The path of the client's web copy; null when its link has ended.</param>
/// <param name="LinkEndsOn">The clinic's day.</param>
/// <param name="HasPdf">Whether an engine on this machine makes PDFs.</param>
public sealed record SheetPage(
    Id<Sheet> Id, Id<Visit> VisitId, SheetContent Sheet, string? WebPath, DateOnly LinkEndsOn, bool HasPdf)
{
    public required MailingPage Mailing { get; init; }
}
