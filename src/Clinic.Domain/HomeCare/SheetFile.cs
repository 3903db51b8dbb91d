namespace Clinic.Domain.HomeCare;

/// <summary>The PDF of a sheet as it was handed out; every reprint is this file.</summary>
public sealed class SheetFile
{
    public required Id<Sheet> SheetId { get; init; }

    public required byte[] Pdf { get; init; }

    /// <summary>Of <see cref="Pdf"/>.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>The engine that made it.</summary>
    public required string Engine { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
