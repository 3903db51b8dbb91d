using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>All that the choice of exercises depends on.</summary>
public sealed record ChoiceFacts
{
    public required TreatedVisit Visit { get; init; }

    public ExerciseCatalogue Catalogue { get; init; } = ExerciseCatalogue.OfProgram;

    /// <summary>Ids of the flags on the client's record.</summary>
    public IReadOnlyCollection<string> Flags { get; init; } = [];

    /// <summary>Ids of what she has at home; null where nobody asked.</summary>
    public IReadOnlyCollection<string>? Kit { get; init; }

    /// <summary>Codes of the ticked contributing factors, and the words of their ticked details: C09 and <c>mouse_reach</c>.</summary>
    public IReadOnlyCollection<string> Factors { get; init; } = [];

    /// <summary>The clinic's day of the visit; null where it is not known, and then nothing is fresh.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What the therapist says of the stage; null where the numbers decide.</summary>
    public bool? IsPastAcute { get; init; }

    /// <summary>Strength waits.</summary>
    public bool IsAcute => !(IsPastAcute ?? AcuteStage.Because(Visit, Day) is null);
}
