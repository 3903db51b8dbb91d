using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Draws the things around the figure.</summary>
internal sealed class PropPainter(SvgCanvas canvas, Palette palette, Skeleton skeleton)
{
    private const double Thin = 2.2;

    public void Draw(Prop prop)
    {
        var numbers = prop.Numbers;
        switch (prop.Kind)
        {
            case PropKind.Wall:
                Wall(numbers[0], numbers[1]);
                break;
            case PropKind.BackWall:
                BackWall();
                break;
            case PropKind.DoorFar:
                DoorFar(numbers[0]);
                break;
            case PropKind.DoorNear:
                Shape(palette.Wood, numbers[0], (0, -.018), (.05, -.018), (.05, 1.035), (0, 1.035));
                break;
            case PropKind.Ball or PropKind.Roller or PropKind.Noodle:
                Round(prop.Kind, skeleton.Locate(prop.Points[0]), numbers[0]);
                break;
            case PropKind.Fold:
                canvas.Circle(skeleton.Locate(prop.Points[0]), numbers[0], palette.Top, palette.Ink);
                break;
            case PropKind.Pillow or PropKind.Towel:
                canvas.Rectangle(new Point(numbers[0], numbers[1]), numbers[2], numbers[3], .03, palette.Pillow, palette.Ink, Thin);
                break;
            case PropKind.Mat:
                canvas.Rectangle(new Point(numbers[0], -.022), numbers[1] - numbers[0], .022, .010, palette.Mat, palette.Ink, 2);
                break;
            case PropKind.Chair:
                new ChairPainter(canvas, palette).Draw(numbers[0], numbers[1], numbers[2]);
                break;
            case PropKind.BandPost:
                var holder = new Point(numbers[0], numbers[1]);
                Shape(palette.Wood, holder.X, (0, 0), (.03, 0), (.03, holder.Y + .12), (0, holder.Y + .12));
                canvas.Circle(holder, .014, palette.Paper, palette.Ink, Thin);
                break;
            case PropKind.Band:
                Point[] band = [.. prop.Points.Select(skeleton.Locate)];
                canvas.Line(band, palette.Ink, 6.4);
                canvas.Line(band, palette.Band, 3.2);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(prop), prop.Kind, null);
        }
    }

    /// <summary>A wall seen edge-on, hatched on the side away from the person.</summary>
    private void Wall(double face, double side)
    {
        var top = canvas.Frame.CeilingY;
        var back = face + (.06 * side);
        canvas.Fill([new(face, 0), new(back, 0), new(back, top), new(face, top)], palette.Wall);
        canvas.Line([new(face, 0), new(face, top)], palette.Ink, 3);
        for (var y = .03; y < top - .06; y += .10)
        {
            canvas.Line([new(face, y), new(back, y + .05)], palette.Ground, 1.4);
        }
    }

    /// <summary>A wall behind the figure; a few bricks in the upper corners say "wall" without colour.</summary>
    private void BackWall()
    {
        var frame = canvas.Frame;
        var (left, right, top) = (frame.WorldX(8), frame.WorldX(Frame.PictureSize - 8), frame.CeilingY);
        canvas.Fill([new(left, 0), new(right, 0), new(right, top), new(left, top)], palette.Wall);
        canvas.Line([new(left, .05), new(right, .05)], palette.Ground, 1.8);

        var (width, height) = (34 / frame.Scale, 13 / frame.Scale);
        Bricks(left + (10 / frame.Scale), top - (22 / frame.Scale), width, height, (0, 2), (.5, 1), (0, 1));
        Bricks(right - (10 / frame.Scale) - (2.5 * width), top - (22 / frame.Scale), width, height, (.5, 2), (1, 1), (1.5, 1));
    }

    private void Bricks(double left, double top, double width, double height, params (double Shift, int Count)[] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row].Count; i++)
            {
                var (x, y) = (left + ((rows[row].Shift + i) * width), top - (row * height));
                canvas.Outline([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)], palette.Ground, 1.4);
            }
        }
    }

    /// <summary>The far post of a door frame seen nearly edge-on, with its sill and beam.</summary>
    private void DoorFar(double x)
    {
        Shape(palette.Wood, x, (0, -.018), (.05, -.018), (.145, .03), (.10, .03));
        Shape(palette.Wood, x, (.10, .03), (.145, .03), (.145, .95), (.10, .95));
        Shape(palette.Wood, x, (0, .985), (.10, .93), (.145, .93), (.145, .975), (.05, 1.035), (0, 1.035));
    }

    private void Round(PropKind kind, Point centre, double radius)
    {
        canvas.Circle(centre, radius, palette.Of(kind), palette.Ink, 2.8);
        if (kind == PropKind.Ball)
        {
            Seam(centre, radius, -1);
            Seam(centre, radius, 1);
        }
        else
        {
            var isNoodle = kind == PropKind.Noodle;
            canvas.Circle(centre, radius * (isNoodle ? .38 : .52), palette.Paper, palette.Ink, 2);
        }
    }

    /// <summary>The seam of a tennis ball: the part of a circle beside it that lies inside the ball.</summary>
    private void Seam(Point centre, double radius, int side)
    {
        var middle = new Point(centre.X + (side * radius * 1.25), centre.Y);
        Point[] seam =
        [
            .. Enumerable.Range(0, 45)
                .Select(i => middle.Along(Bearing.Direction(i * 8), radius * .85))
                .Where(point => point.DistanceTo(centre) < radius * .96)
                .OrderBy(point => point.Y),
        ];
        canvas.Line(seam, palette.IsBlackAndWhite ? palette.Ink : palette.Paper, palette.IsBlackAndWhite ? 1.4 : Thin);
    }

    private void Shape(string fill, double x, params (double X, double Y)[] corners) =>
        canvas.Fill([.. corners.Select(corner => new Point(x + corner.X, corner.Y))], fill, palette.Ink, Thin);
}
