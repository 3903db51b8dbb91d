namespace Clinic.Domain.Charting.Signing;

/// <summary>What was added to a signed visit later, with who, when and why. Never changes.</summary>
public sealed class VisitAddendum
{
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Visit> VisitId { get; init; }

    public required string Text { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }
}
