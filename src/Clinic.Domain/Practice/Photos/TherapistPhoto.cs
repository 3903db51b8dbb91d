namespace Clinic.Domain.Practice.Photos;

/// <summary>A therapist's picture on the clinic's pages, checked before it is stored.</summary>
public sealed class TherapistPhoto
{
    public const int MaxBytes = 2_000_000;
    public const int MediaTypeMaxLength = 20;

    public required Id<Therapist> TherapistId { get; init; }

    /// <summary>image/jpeg, image/png or image/webp.</summary>
    public required string MediaType { get; set; }

    public required byte[] Content { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
