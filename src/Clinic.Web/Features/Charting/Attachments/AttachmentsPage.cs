using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;

namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>The photos and documents of a visit.</summary>
/// <param name="Under">"Visit of Friday 20 November 2026".</param>
public sealed record AttachmentsPage(Id<Visit> VisitId, string ClientName, string Under, bool IsSigned, IReadOnlyList<AttachmentLine> Files)
{
    /// <summary>Why the file that was sent is not kept; null when none was refused.</summary>
    public string? Wrong { get; init; }

    public bool IsFull => Files.Count >= Attachment.MostPerVisit;
}
