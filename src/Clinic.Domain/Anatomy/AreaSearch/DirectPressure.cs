namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>Advice on pressing the knot itself, mildest first: a later value is stricter.</summary>
public enum DirectPressure
{
    Ok,
    HoldBack,
    Light,
    DoNotTreat,
}
