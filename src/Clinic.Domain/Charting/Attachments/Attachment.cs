namespace Clinic.Domain.Charting.Attachments;

/// <summary>A photo or document of a visit. Its bytes are an <see cref="AttachmentFile"/>.</summary>
public sealed class Attachment
{
    public const int NameMaxLength = 200;
    public const int MostPerVisit = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Visit> VisitId { get; init; }

    /// <summary>The file's own name, cleaned.</summary>
    public required string Name { get; init; }

    public required AttachmentKind Kind { get; init; }

    /// <summary>Bytes, as kept.</summary>
    public required int Size { get; init; }

    /// <summary>Of the bytes as kept, 32 bytes.</summary>
    public required byte[] Sha256 { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }

    public required string AddedByName { get; init; }
}
