namespace Clinic.Domain.Clients;

/// <summary>One "yes" of a client to one purpose, with the words that stood beside the box.</summary>
public sealed class Consent
{
    public const int WordingMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Client> ClientId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>The text the client agreed to, word for word.</summary>
    public required string Wording { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The account that wrote down what the client said; null where she ticked it herself.</summary>
    public Guid? RecordedBy { get; init; }

    public string? RecordedByName { get; init; }

    /// <summary>When the client took it back; null while it holds. The row stays: it says what was agreed to, and for how long.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
