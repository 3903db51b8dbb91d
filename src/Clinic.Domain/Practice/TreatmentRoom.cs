namespace Clinic.Domain.Practice;

/// <summary>A room with a table. An in-person visit needs one for itself.</summary>
public sealed class TreatmentRoom
{
    public const int NameMaxLength = 60;

    public Id<TreatmentRoom> Id { get; init; } = Id<TreatmentRoom>.New();

    public required string Name { get; set; }

    public required int DisplayOrder { get; set; }

    /// <summary>False when it is given no more; visits booked in it stay.</summary>
    public bool IsInUse { get; set; } = true;
}
