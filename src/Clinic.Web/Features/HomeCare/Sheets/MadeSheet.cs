using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>A sheet that was handed out.</summary>
/// <param name="Names">Of its exercises.</param>
public sealed record MadeSheet(Id<Sheet> Id, IReadOnlyList<string> Names)
{
    /// <summary>The clinic's day.</summary>
    public DateOnly MadeOn { get; init; }

    public Id<Visit> VisitId { get; init; }
}
