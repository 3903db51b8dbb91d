using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Puts a part of the world onto the square picture: scale, place, and left for right when mirrored.</summary>
internal sealed class Frame
{
    public const double PictureSize = 400;

    private const double Margin = 3;
    private const double Pad = 14;
    private const double GroundRoom = 16;
    private const double PropPad = 8;

    private readonly double originX;
    private readonly double originY;

    public Frame(Box shown, bool mirrored)
    {
        Clip = new Box(Margin, Margin, PictureSize - Margin, PictureSize - Margin);
        IsMirrored = mirrored;
        var (width, height) = (shown.Right - shown.Left, shown.High - shown.Low);
        Scale = Math.Min((PictureSize - (2 * Pad)) / width, (PictureSize - Pad - GroundRoom) / height);
        originX = (PictureSize / 2) - (Scale * (shown.Left + shown.Right) / 2);

        // Low pictures stand near the middle.
        var spare = PictureSize - Pad - GroundRoom - (height * Scale);
        originY = PictureSize - GroundRoom - (spare * .42) + (shown.Low * Scale);
    }

    /// <summary>For an inset: fills a place in the unmirrored picture, given in picture units.</summary>
    public Frame(Box shown, Box place, bool mirrored)
    {
        IsMirrored = mirrored;
        Scale = Math.Min((place.Right - place.Left) / (shown.Right - shown.Left), (place.High - place.Low) / (shown.High - shown.Low));
        originX = ((place.Left + place.Right) / 2) - (Scale * (shown.Left + shown.Right) / 2);
        originY = ((place.Low + place.High) / 2) + (Scale * (shown.Low + shown.High) / 2);
        Clip = mirrored ? place with { Left = PictureSize - place.Right, Right = PictureSize - place.Left } : place;
    }

    /// <summary>Where shapes are cut off, in picture units.</summary>
    public Box Clip { get; }

    public bool IsMirrored { get; }

    /// <summary>Picture units per body height.</summary>
    public double Scale { get; }

    /// <summary>World height of the top of walls.</summary>
    public double CeilingY => (originY - PropPad) / Scale;

    public Point ToPicture(Point world)
    {
        var x = originX + (world.X * Scale);
        return new Point(IsMirrored ? PictureSize - x : x, originY - (world.Y * Scale));
    }

    /// <summary>World y of a place down the picture.</summary>
    public double WorldY(double pictureY) => (originY - pictureY) / Scale;

    /// <summary>World x of a place across the unmirrored picture.</summary>
    public double WorldX(double pictureX) => (pictureX - originX) / Scale;
}
