using Clinic.Domain;
using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Charting;

/// <summary>An area on its side, written <c>lat-left</c> in addresses.</summary>
public readonly record struct AreaKey(string Area, AreaSide Side)
{
    /// <summary>False for what is no area, or only an aim of exercises: there is nothing to touch.</summary>
    public static bool TryParse(string? text, out AreaKey key)
    {
        key = default;
        if (text?.Split('-') is not [var area, var word]
            || !Areas.TryGet(area, out var known)
            || known.IsExerciseTarget
            || !WireName.TryParse<AreaSide>(word, out var side))
        {
            return false;
        }

        key = new AreaKey(area, side);
        return true;
    }

    public override string ToString() => $"{Area}-{WireName.Of(Side)}";
}
