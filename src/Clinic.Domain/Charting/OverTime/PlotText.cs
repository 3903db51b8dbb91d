namespace Clinic.Domain.Charting.OverTime;

/// <summary>Words in a plot.</summary>
/// <param name="X">Where they are anchored, in units of the view box.</param>
/// <param name="Y">Their base line.</param>
/// <param name="Text">As typed: whoever prints it escapes it.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="IsStrong">A figure, not a label.</param>
public sealed record PlotText(double X, double Y, string Text, string Anchor = "middle", bool IsStrong = false);
