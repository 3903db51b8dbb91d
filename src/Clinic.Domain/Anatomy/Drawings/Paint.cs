namespace Clinic.Domain.Anatomy.Drawings;

/// <summary>Fill and stroke of one role. A colour is <c>#rrggbb</c> or null for none; opacities 0..1; width in view box units.</summary>
public sealed record Paint(string? Fill, double FillOpacity, string? Stroke, double StrokeWidth, double StrokeOpacity);
