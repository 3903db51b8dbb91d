using Clinic.Domain.Charting;

namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>What a client told from home about a knot. Another answer is another row; none is changed.</summary>
public sealed class HomeAnswer
{
    private int? knotPain;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The sheet whose link she came by.</summary>
    public required Id<Sheet> SheetId { get; init; }

    /// <summary>The visit of the sheet.</summary>
    public required Id<Visit> VisitId { get; init; }

    /// <summary>Null where the sheet has none.</summary>
    public Id<Knot>? KnotId { get; init; }

    public required AskedWhen Asked { get; init; }

    /// <summary>0 to 10; null when she did not say.</summary>
    public int? KnotPain { get => knotPain; init => knotPain = Tenderness.Require(value); }

    /// <summary>Whether it eased after the visit; null when she did not say.</summary>
    public bool? HasEased { get; init; }

    public EasedFor? EasedFor { get; init; }

    /// <summary>Whether it came back; null when she did not say.</summary>
    public bool? CameBack { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }
}
