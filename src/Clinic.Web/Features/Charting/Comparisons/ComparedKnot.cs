namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>One knot in both visits.</summary>
public sealed record ComparedKnot(int Number, string Place, IReadOnlyList<ComparedRow> Rows);
