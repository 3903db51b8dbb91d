using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>One visit of a timeline.</summary>
/// <param name="VisitId">Whose chart the day leads to.</param>
/// <param name="Day">"4 Sep".</param>
/// <param name="Tender">"7 to 2", or "not asked".</param>
/// <param name="Words">What was done, and what came of it.</param>
public sealed record TimelineRow(Id<Visit> VisitId, string Day, string Tender, IReadOnlyList<string> Words)
{
    /// <summary>What the client told from home after it, a line each; empty for nothing.</summary>
    public IReadOnlyList<string> FromHome { get; init; } = [];
}
