namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>A file of the visit in a list.</summary>
/// <param name="Size">"1.2 MB".</param>
/// <param name="Added">"Ines Moreau, Friday 20 November, 9:05 am".</param>
public sealed record AttachmentLine(Guid Id, string Name, string Kind, string Size, string Added);
