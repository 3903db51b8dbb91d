namespace Clinic.Domain.Anatomy;

/// <summary>Something that may feed a knot and is worth checking, or only exercising. "Area to check" to a client, never "cause".</summary>
/// <param name="Id">Stable id such as <c>lat</c>.</param>
/// <param name="Name">Plain name.</param>
/// <param name="Muscles">Muscles, for the therapist; may be empty.</param>
/// <param name="Zones">Ids of the zones it covers, the main one first; empty for an exercise target.</param>
/// <param name="Consent">What the client must agree to before it is touched.</param>
/// <param name="HomeCare">What the client may do to it alone.</param>
/// <param name="Note">Internal: sources and care. Not for clients. K0 to K4 are numbered practitioners' articles.</param>
public sealed record Area(
    string Id, string Name, string Muscles, IReadOnlyList<string> Zones, ConsentLevel Consent, HomeCareLevel HomeCare, string Note)
{
    /// <summary>No place to touch: an aim of home exercises only.</summary>
    public bool IsExerciseTarget => Zones.Count == 0;

    /// <summary>Nobody presses it at home, whatever kind of knot there is.</summary>
    public bool IsNeverPressedAtHome => HomeCare is HomeCareLevel.NoPressureAtHome or HomeCareLevel.StretchOnly;
}
