namespace Clinic.Domain.Practice;

/// <summary>Days on which the whole clinic is closed, such as a holiday.</summary>
public sealed class ClinicClosure
{
    public const int ReasonMaxLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly FirstDay { get; set; }

    /// <summary>Closed too; the first day or later.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Shown to clients beside the days; null where nothing was said.</summary>
    public string? Reason { get; set; }

    public bool Includes(DateOnly day) => FirstDay <= day && day <= LastDay;
}
