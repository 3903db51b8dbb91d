using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Domain.Tests.HomeCare.Figures;

/// <summary>
/// Holds the drawing still: how many shapes each picture has, and the mean place of its points. A last digit rounded another way on
/// another machine does not matter here; a hand that moves by a finger's width does.
/// When the drawing is changed on purpose, look at all 56 pictures side by side first, then take over the numbers the failure prints.
/// </summary>
public sealed class UnchangedFiguresTests
{
    private const double Unmoved = 0.005;

    [Theory]
    [InlineData("E01", 55, 157.149, 189.314, 52, 240.641, 214.486)]
    [InlineData("E02", 66, 189.855, 201.550, 94, 172.010, 176.576)]
    [InlineData("E03", 44, 229.398, 252.532, 50, 209.523, 275.948)]
    [InlineData("E04", 49, 200.806, 218.826, 56, 206.430, 220.036)]
    [InlineData("E05", 51, 192.477, 237.508, 59, 185.997, 271.653)]
    [InlineData("E06", 57, 197.550, 279.517, 55, 204.598, 267.197)]
    [InlineData("E07", 51, 194.643, 217.964, 118, 217.546, 194.687)]
    [InlineData("E08", 51, 229.634, 256.680, 59, 195.885, 225.442)]
    [InlineData("E09", 54, 229.134, 222.074, 65, 211.002, 219.479)]
    [InlineData("E10", 42, 220.495, 247.684, 39, 184.716, 234.756)]
    [InlineData("E11", 55, 200.249, 267.200, 61, 203.036, 213.877)]
    [InlineData("E12", 42, 201.353, 246.354, 50, 199.979, 239.251)]
    [InlineData("E13", 57, 194.724, 243.277, 63, 225.359, 250.993)]
    [InlineData("E14", 66, 189.608, 229.400, 113, 231.967, 196.908)]
    [InlineData("E15", 61, 261.525, 238.789, 90, 186.823, 210.078)]
    [InlineData("E16", 44, 229.505, 228.836, 79, 177.424, 174.836)]
    [InlineData("E17", 36, 224.669, 259.484, 93, 177.735, 174.464)]
    [InlineData("E18", 58, 215.350, 253.968, 112, 227.613, 195.160)]
    [InlineData("E19", 45, 217.245, 245.438, 102, 236.095, 188.615)]
    [InlineData("E20", 68, 220.409, 207.617, 75, 204.105, 211.431)]
    [InlineData("E21", 51, 220.080, 234.540, 57, 202.304, 231.001)]
    [InlineData("E22", 47, 200.044, 239.219, 61, 200.049, 244.610)]
    [InlineData("E23", 59, 238.511, 279.276, 80, 237.907, 279.576)]
    [InlineData("E24", 47, 237.575, 259.072, 53, 229.063, 255.555)]
    [InlineData("E25", 64, 192.051, 208.863, 70, 160.811, 220.481)]
    [InlineData("E26", 63, 200.034, 206.831, 75, 200.018, 189.820)]
    [InlineData("E27", 52, 186.784, 261.118, 58, 185.348, 250.729)]
    [InlineData("E28", 63, 200.453, 204.938, 71, 220.790, 215.230)]
    public void Draw_AnyExercise_LooksAsItDid(
        string id, int startShapes, double startX, double startY, int endShapes, double endX, double endY)
    {
        var pair = ExerciseFigures.Draw(id);
        AssertLooks((startShapes, startX, startY), pair.Start);
        AssertLooks((endShapes, endX, endY), pair.End);
    }

    private static void AssertLooks((int Shapes, double X, double Y) expected, string svg)
    {
        var shapes = DrawnShape.Of(svg);
        var points = shapes.SelectMany(shape => shape.Points).ToList();
        var actual = (Shapes: shapes.Count, X: points.Average(point => point.X), Y: points.Average(point => point.Y));
        Assert.True(
            expected.Shapes == actual.Shapes && Math.Abs(expected.X - actual.X) < Unmoved && Math.Abs(expected.Y - actual.Y) < Unmoved,
            FormattableString.Invariant($"Expected {expected}, drawn {actual}."));
    }
}
