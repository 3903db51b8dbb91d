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
    [InlineData("E02", 66, 189.855, 201.550, 70, 203.509, 209.122)]
    [InlineData("E03", 44, 229.398, 252.532, 50, 209.523, 275.948)]
    [InlineData("E04", 49, 200.806, 218.826, 56, 206.430, 220.036)]
    [InlineData("E05", 51, 192.477, 237.508, 59, 185.997, 271.653)]
    [InlineData("E06", 57, 197.550, 279.517, 55, 204.598, 267.197)]
    [InlineData("E07", 51, 194.643, 217.964, 59, 168.160, 249.770)]
    [InlineData("E08", 51, 229.634, 256.680, 59, 195.885, 225.442)]
    [InlineData("E09", 54, 229.134, 222.074, 65, 211.002, 219.479)]
    [InlineData("E10", 42, 220.495, 247.684, 39, 184.716, 234.756)]
    [InlineData("E11", 55, 200.249, 267.200, 61, 203.036, 213.877)]
    [InlineData("E12", 42, 207.268, 248.324, 50, 207.205, 241.474)]
    [InlineData("E13", 57, 194.724, 243.277, 63, 225.359, 250.993)]
    [InlineData("E14", 66, 189.608, 229.400, 72, 200.147, 245.908)]
    [InlineData("E15", 61, 261.525, 238.789, 53, 234.841, 275.170)]
    [InlineData("E16", 44, 229.505, 228.836, 53, 226.913, 229.265)]
    [InlineData("E17", 39, 217.127, 198.743, 44, 219.727, 220.586)]
    [InlineData("E18", 58, 215.350, 253.968, 70, 184.782, 251.846)]
    [InlineData("E19", 45, 217.245, 240.672, 54, 200.449, 241.644)]
    [InlineData("E20", 68, 220.409, 207.617, 75, 204.105, 211.431)]
    [InlineData("E21", 43, 250.801, 261.177, 47, 202.508, 255.527)]
    [InlineData("E22", 37, 200.044, 239.338, 51, 200.049, 244.761)]
    [InlineData("E23", 56, 262.363, 281.422, 67, 262.523, 281.720)]
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
