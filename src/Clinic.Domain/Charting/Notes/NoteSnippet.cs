namespace Clinic.Domain.Charting.Notes;

/// <summary>A therapist's own sentence to put into notes, with fields in braces that are filled in each time.</summary>
public sealed class NoteSnippet
{
    public const int NameMaxLength = 60;
    public const int TextMaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The account whose it is.</summary>
    public required Guid UserId { get; init; }

    public required string Name { get; set; }

    public required NoteSection Section { get; set; }

    public required string Text { get; set; }

    public required int DisplayOrder { get; set; }
}
