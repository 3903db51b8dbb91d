namespace Clinic.Domain.HomeCare.Kit;

/// <summary>What clients exercise with at home. Constant; any thread may ask.</summary>
public static class HomeKit
{
    public static IReadOnlyList<HomeKitItem> All { get; } =
    [
        new("mat", "Mat"),
        new("chair", "Steady chair"),
        new("ball", "Ball the size of a tennis ball"),
        new("foam_roller", "Foam roller"),
        new("exercise_band", "Exercise band"),
        new("helper", "Somebody who can help"),
        new("wall", "Wall", IsInEveryHome: true),
        new("door_frame", "Door frame", IsInEveryHome: true),
        new("noodle_or_towel", "Swim noodle or towel", IsInEveryHome: true),
        new("cushion", "Cushion or pillow", IsInEveryHome: true),
    ];

    /// <summary>What exercises ask for. An exercise may ask for something else in other words; nobody lacks that, for nobody was asked.</summary>
    public static IReadOnlyList<KitNeed> Needs { get; } =
    [
        new("mat", ["mat"]),
        new("mat or cushion", ["mat", "cushion"]),
        new("chair", ["chair"]),
        new("wall", ["wall"]),
        new("door frame", ["door_frame"]),
        new("tennis ball", ["ball"]),
        new("foam roller", ["foam_roller"]),
        new("swim noodle or rolled towel", ["noodle_or_towel"]),
        new("exercise band", ["exercise_band"]),
        new("small pillow", ["cushion"]),
        new("small towel", ["noodle_or_towel"]),
        new("a helper", ["helper"]),
        new("a helper, if you can", ["helper"], IsOptional: true),
    ];

    /// <summary>What a client lacks for an exercise, in its words; empty where nothing is missing.</summary>
    /// <param name="kit">Ids of what she has; null where nobody asked, and then nothing is missing.</param>
    public static IReadOnlyList<string> LacksFor(Exercise exercise, IReadOnlyCollection<string>? kit)
    {
        return kit is null ? [] : [.. exercise.Kit.Where(IsMissing)];

        bool IsMissing(string words) =>
            Needs.FirstOrDefault(need => need.Words == words) is { IsOptional: false } need
            && !need.AnyOf.Any(id => kit.Contains(id) || All.Any(item => item.Id == id && item.IsInEveryHome));
    }
}
