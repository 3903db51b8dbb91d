using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>A numbered sore spot on the small body map.</summary>
/// <param name="Place">"by your left shoulder blade".</param>
public sealed record SheetKnot(int Number, BodyView View, double X, double Y, string Place);
