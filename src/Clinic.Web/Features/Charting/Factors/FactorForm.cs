using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>More about a ticked factor.</summary>
public sealed record FactorForm
{
    /// <summary>The row's version when the form was opened.</summary>
    public uint? Version { get; init; }

    public List<string> Details { get; init; } = [];

    [FreeText(ContributingFactor.NoteMaxLength)]
    public string? Note { get; init; }

    /// <summary>The chosen knot, to come back to.</summary>
    public Id<Knot>? Knot { get; init; }
}
