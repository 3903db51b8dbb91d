using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>What a therapist wants on a sheet.</summary>
public sealed record SheetOrder
{
    /// <summary>The id that the sheet gets.</summary>
    public Id<Sheet> SheetId { get; init; } = Id<Sheet>.New();

    /// <summary>In the order of the sheet.</summary>
    public required IReadOnlyList<OrderedExercise> Exercises { get; init; }

    /// <summary>Sentences, of those that the ticked factors give.</summary>
    public IReadOnlyList<string> Habits { get; init; } = [];

    /// <summary>The aim of the plan of care is printed.</summary>
    public bool HasAim { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public SheetFormat Format { get; init; } = new();

    public FigureKind Figure { get; init; }

    /// <summary>What she says of the stage; null where the numbers decide.</summary>
    public bool? IsPastAcute { get; init; }

    /// <summary>The state of the chart that she saw; null where nobody asks.</summary>
    public string? Seen { get; init; }
}
