namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>One view: back, front, left or right.</summary>
public sealed record ViewAnswer(string View, IReadOnlyList<ZoneAnswer> Zones);
