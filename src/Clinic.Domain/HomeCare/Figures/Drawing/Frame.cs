using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Puts a part of the world onto the square picture: scale, place, and left for right when mirrored.</summary>
internal sealed class Frame
{
    public const double PictureSize = 400;

    private const double Pad = 14;
    private const double GroundRoom = 16;
    private const double PropPad = 8;

    private readonly bool mirrored;
    private readonly double originX;
    private readonly double originY;

    public Frame(Box shown, bool mirrored)
    {
        this.mirrored = mirrored;
        var (width, height) = (shown.Right - shown.Left, shown.High - shown.Low);
        Scale = Math.Min((PictureSize - (2 * Pad)) / width, (PictureSize - Pad - GroundRoom) / height);
        originX = (PictureSize / 2) - (Scale * (shown.Left + shown.Right) / 2);

        // Low pictures stand near the middle.
        var spare = PictureSize - Pad - GroundRoom - (height * Scale);
        originY = PictureSize - GroundRoom - (spare * .42) + (shown.Low * Scale);
    }

    /// <summary>Picture units per body height.</summary>
    public double Scale { get; }

    /// <summary>World height of the top of walls.</summary>
    public double CeilingY => (originY - PropPad) / Scale;

    public Point ToPicture(Point world)
    {
        var x = originX + (world.X * Scale);
        return new Point(mirrored ? PictureSize - x : x, originY - (world.Y * Scale));
    }

    /// <summary>World x of a place across the unmirrored picture.</summary>
    public double WorldX(double pictureX) => (pictureX - originX) / Scale;
}
