namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>What the client wants to be able to do again, in her own words.</summary>
/// <param name="Rating">How well she can now, 0 not at all to 10 as before; null when nobody asked.</param>
public sealed record SheetAim(string Text, int? Rating);
