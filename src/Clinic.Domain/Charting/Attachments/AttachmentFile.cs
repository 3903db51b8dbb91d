namespace Clinic.Domain.Charting.Attachments;

/// <summary>The bytes of an attachment, without what a camera or a program wrote about itself.</summary>
public sealed class AttachmentFile
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}
