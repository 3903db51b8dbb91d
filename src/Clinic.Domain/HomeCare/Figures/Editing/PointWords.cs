namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>The names of body points in plain words.</summary>
internal static class PointWords
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["ankle"] = "ankle",
        ["back"] = "back",
        ["belly"] = "belly",
        ["c7"] = "base of the neck",
        ["chest"] = "chest",
        ["chin"] = "chin",
        ["collar"] = "collar bone",
        ["crown"] = "top of the head",
        ["elbow"] = "elbow",
        ["face"] = "face",
        ["glute"] = "buttock",
        ["hand"] = "hand",
        ["head"] = "head",
        ["hip"] = "hip",
        ["knee"] = "knee",
        ["lat"] = "side of the back",
        ["lowback"] = "low back",
        ["midback"] = "middle of the spine",
        ["neck"] = "side of the neck",
        ["neckback"] = "back of the neck",
        ["neckfront"] = "front of the neck",
        ["nk"] = "top of the neck",
        ["occiput"] = "back of the head",
        ["rhom"] = "beside the spine",
        ["sh"] = "shoulder",
        ["side"] = "waist",
        ["sternum"] = "breastbone",
        ["t12"] = "lowest rib",
        ["toe"] = "toes",
        ["trap"] = "top of the shoulder",
        ["upperback"] = "upper back",
        ["wrist"] = "wrist",
    };

    /// <summary>"knee, near" for kneeN.</summary>
    public static string Of(string point)
    {
        var side = point[^1] switch
        {
            'N' => ", near",
            'F' => ", far",
            'L' => ", left",
            'R' => ", right",
            _ => "",
        };
        var name = side.Length > 0 ? point[..^1] : point;
        return Plain.GetValueOrDefault(name, name) + side;
    }

    /// <summary>"Near arm" for armN.</summary>
    public static string OfLimb(string limb)
    {
        var side = limb[^1] switch
        {
            'N' => "Near",
            'F' => "Far",
            'L' => "Left",
            _ => "Right",
        };
        return $"{side} {limb[..^1]}";
    }
}
