namespace Clinic.Domain.HomeCare.Figures;

/// <summary>What came of drawing a clinic's own poses.</summary>
/// <param name="Figures">The pictures; null when something is wrong.</param>
/// <param name="Problems">What is wrong, one sentence each; empty when there are pictures.</param>
public sealed record OwnDrawing(FigurePair? Figures, IReadOnlyList<string> Problems)
{
    internal static OwnDrawing Refused(string problem) => new(null, [problem]);
}
