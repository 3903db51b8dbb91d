using Clinic.Domain.Charting.OverTime;

namespace Clinic.Web.Features.Charting.WorkedHere;

/// <summary>The sums that may be shown, by part of the body.</summary>
public sealed record WorkedHerePage(IReadOnlyList<PooledWork> Rows);
