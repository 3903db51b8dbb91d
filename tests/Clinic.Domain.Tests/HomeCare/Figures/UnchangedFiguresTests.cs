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
    [InlineData("E01", 55, 157.149, 189.314, 61, 238.639, 194.971)]
    [InlineData("E02", 66, 189.855, 201.550, 70, 202.936, 208.415)]
    [InlineData("E03", 43, 241.365, 250.057, 59, 223.036, 263.256)]
    [InlineData("E04", 49, 200.806, 218.826, 56, 206.430, 220.036)]
    [InlineData("E05", 51, 192.477, 237.508, 59, 185.997, 271.653)]
    [InlineData("E06", 57, 197.550, 279.517, 55, 204.598, 267.197)]
    [InlineData("E07", 51, 186.876, 247.592, 58, 163.707, 276.104)]
    [InlineData("E08", 51, 229.634, 256.680, 59, 195.885, 225.442)]
    [InlineData("E09", 55, 234.595, 234.638, 62, 219.037, 222.109)]
    [InlineData("E10", 51, 199.914, 237.838, 47, 199.916, 228.257)]
    [InlineData("E11", 49, 200.250, 266.559, 55, 197.689, 217.109)]
    [InlineData("E12", 38, 208.304, 262.147, 43, 211.319, 254.010)]
    [InlineData("E13", 51, 194.302, 243.348, 57, 224.867, 251.035)]
    [InlineData("E14", 66, 195.930, 230.725, 72, 204.481, 243.385)]
    [InlineData("E15", 59, 203.382, 245.239, 61, 235.658, 253.897)]
    [InlineData("E16", 66, 238.330, 228.312, 70, 210.143, 226.184)]
    [InlineData("E17", 43, 203.744, 204.158, 39, 209.992, 195.010)]
    [InlineData("E18", 56, 216.321, 242.449, 66, 187.978, 238.176)]
    [InlineData("E19", 55, 189.817, 235.571, 65, 163.488, 235.826)]
    [InlineData("E20", 68, 220.409, 207.617, 75, 204.105, 211.431)]
    [InlineData("E21", 37, 250.476, 260.086, 57, 204.072, 251.983)]
    [InlineData("E22", 37, 200.044, 239.338, 51, 200.049, 244.761)]
    [InlineData("E23", 51, 231.842, 283.800, 57, 231.772, 283.874)]
    [InlineData("E24", 47, 237.575, 259.072, 53, 229.063, 255.555)]
    [InlineData("E25", 58, 191.590, 209.206, 64, 160.852, 220.621)]
    [InlineData("E26", 63, 200.034, 206.831, 71, 200.018, 189.916)]
    [InlineData("E27", 52, 187.329, 261.899, 58, 185.346, 250.772)]
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
