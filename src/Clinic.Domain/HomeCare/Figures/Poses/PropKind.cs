namespace Clinic.Domain.HomeCare.Figures.Poses;

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
    Pillow,
    Towel,
    Mat,
    Chair,
    BandPost,
    Band,
}
