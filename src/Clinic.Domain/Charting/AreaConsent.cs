using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Charting;

/// <summary>The client agreed in this visit that one area is touched.</summary>
public sealed class AreaConsent
{
    public const int AreaMaxLength = 40;
    public const int RecordedByNameMaxLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Visit> VisitId { get; init; }

    public required string Area { get; init; }

    public required AreaSide Side { get; init; }

    /// <summary>What kind of consent the area asks for.</summary>
    public required ConsentLevel Level { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>The name as it was then: the record must stay readable when the account is gone.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>When the client took it back; null while it stands. It never comes back to life: who agrees once more gives another one.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The account that recorded that.</summary>
    public Guid? WithdrawnBy { get; set; }

    public bool IsStanding => WithdrawnAt is null;
}
