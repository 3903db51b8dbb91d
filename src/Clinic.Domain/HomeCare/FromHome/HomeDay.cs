namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>Whether a client did an exercise of her sheet on a day; she ticks it on her phone.</summary>
public sealed class HomeDay
{
    public required Id<Sheet> SheetId { get; init; }

    /// <summary>Its number on the sheet, from 1.</summary>
    public required int Exercise { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>False where she took a tick back.</summary>
    public required bool IsDone { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
