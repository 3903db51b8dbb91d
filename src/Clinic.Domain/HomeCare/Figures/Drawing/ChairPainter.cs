using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

internal sealed class ChairPainter(SvgCanvas canvas, Palette palette)
{
    private const double Line = 2.2;
    private const double SeatThickness = .028;

    /// <param name="x">Seat centre.</param>
    /// <param name="height">Seat height.</param>
    /// <param name="facing">1 right, -1 left, 0 seen from the front.</param>
    public void Draw(double x, double height, double facing)
    {
        if (facing == 0)
        {
            FromFront(x, height);
        }
        else
        {
            FromSide(x, height, facing);
        }
    }

    private void FromSide(double x, double height, double facing)
    {
        var underSeat = height - SeatThickness;
        Shape(x, facing, (-.15, height), (-.195, height + .32), (-.225, height + .32), (-.18, height), (-.175, 0), (-.145, 0));
        Shape(x, facing, (.115, 0), (.145, 0), (.145, underSeat), (.115, underSeat));
        Board(Math.Min(x - (.18 * facing), x + (.155 * facing)), underSeat, .335, SeatThickness, .012);
    }

    private void FromFront(double x, double height)
    {
        foreach (var side in new[] { -1, 1 })
        {
            Shape(x, side, (.15, 0), (.125, 0), (.125, height + .33), (.15, height + .33));
        }

        Board(x - .155, height + .22, .31, .12, .025);
        Board(x - .17, height - SeatThickness, .34, SeatThickness, .012);
    }

    private void Shape(double x, double side, params (double X, double Y)[] corners) =>
        canvas.Fill([.. corners.Select(corner => new Point(x + (corner.X * side), corner.Y))], palette.Wood, palette.Ink, Line);

    private void Board(double x, double y, double width, double height, double radius) =>
        canvas.Rectangle(new Point(x, y), width, height, radius, palette.Wood, palette.Ink, Line);
}
