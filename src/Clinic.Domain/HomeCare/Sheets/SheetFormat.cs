namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>How a sheet is printed.</summary>
/// <param name="IsLarge">16 points, two exercises a page.</param>
/// <param name="IsBlackAndWhite">For a printer or copier without colour.</param>
public sealed record SheetFormat(bool IsLarge = false, bool IsBlackAndWhite = false);
