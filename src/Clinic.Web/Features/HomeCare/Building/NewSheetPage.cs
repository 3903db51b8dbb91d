using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>Building a sheet.</summary>
public sealed record NewSheetPage
{
    public required VisitForSheet Visit { get; init; }

    public required NewSheetForm Form { get; init; }

    /// <summary>What was treated, with the letters the sheet will show.</summary>
    public required IReadOnlyList<SheetArea> Areas { get; init; }

    /// <summary>The plan, in the order of the sheet.</summary>
    public required IReadOnlyList<PlanLine> Lines { get; init; }

    /// <summary>What may be added: for today's areas and knots first.</summary>
    public required IReadOnlyList<OfferedExercise> Others { get; init; }

    /// <summary>What something speaks against.</summary>
    public required IReadOnlyList<OfferedExercise> NotFor { get; init; }

    /// <summary>All that the ticked factors give.</summary>
    public required IReadOnlyList<string> Habits { get; init; }

    /// <summary>Her own first, then the clinic's.</summary>
    public required IReadOnlyList<ExercisePack> Packs { get; init; }

    /// <summary>Sheets of this visit that were made already, the newest first.</summary>
    public required IReadOnlyList<MadeSheet> Made { get; init; }

    /// <summary>Why the numbers say that strength waits; null where they do not.</summary>
    public required string? AcuteBecause { get; init; }

    /// <summary>What the last press of a button did, where that must be said.</summary>
    public string? Note { get; init; }

    /// <summary>The chart has changed since the page was opened.</summary>
    public bool HasChanged { get; init; }

    public bool IsAcute => !(Form.IsPastAcute ?? AcuteBecause is null);

    /// <summary>Above this number fewer people keep to a plan.</summary>
    public bool IsMany => Lines.Count > ExerciseChoice.KeptToMost;
}
