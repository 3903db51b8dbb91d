namespace Clinic.Domain.Charting.Attachments;

/// <summary>What may be attached to a visit.</summary>
public enum AttachmentKind
{
    Jpeg,
    Png,
    Webp,
    Pdf,
}
