namespace Clinic.Domain.Anatomy;

/// <summary>Steps between the side of a mark and the side, or sides, of an area.</summary>
public static class AreaSides
{
    private static readonly IReadOnlyList<BodySide> OnlyLeft = [BodySide.Left];
    private static readonly IReadOnlyList<BodySide> OnlyRight = [BodySide.Right];
    private static readonly IReadOnlyList<BodySide> LeftAndRight = [BodySide.Left, BodySide.Right];

    public static AreaSide ToAreaSide(this BodySide side) => side == BodySide.Left ? AreaSide.Left : AreaSide.Right;

    /// <summary>The sides of the body an area answer speaks of: one, or two for <see cref="AreaSide.Both"/>.</summary>
    public static IReadOnlyList<BodySide> Sides(this AreaSide side) => side switch
    {
        AreaSide.Left => OnlyLeft,
        AreaSide.Right => OnlyRight,
        _ => LeftAndRight,
    };
}
