namespace Clinic.Domain.HomeCare.Figures.Props;

/// <summary>The things around the figure. The numbers each one takes are listed at <see cref="Prop"/>.</summary>
internal enum PropKind
{
    Wall,
    BackWall,
    DoorFar,
    DoorNear,
    Ball,
    Roller,
    Noodle,

    /// <summary>A fold of muscle that a hand takes, in the colour of the top.</summary>
    Fold,
    Pillow,
    Towel,
    Mat,
    Chair,
    BandPost,
    Band,
}
