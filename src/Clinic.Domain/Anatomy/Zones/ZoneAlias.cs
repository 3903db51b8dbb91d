namespace Clinic.Domain.Anatomy.Zones;

/// <summary>A zone that was renamed or split, so that its marks are still shown.</summary>
/// <param name="Old">Id that marks kept.</param>
/// <param name="FromVersion">The drawing from which on that id is gone.</param>
/// <param name="New">Id that took its place.</param>
public sealed record ZoneAlias(string Old, int FromVersion, string New);
