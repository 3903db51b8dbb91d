namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>Flags to set, as they are posted.</summary>
public sealed record FlagForm
{
    /// <summary>Ids.</summary>
    public IReadOnlyList<string>? Flags { get; init; }

    public string? Note { get; init; }
}
