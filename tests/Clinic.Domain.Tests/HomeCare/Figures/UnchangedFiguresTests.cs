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
    [InlineData("E03", 43, 233.558, 250.923, 49, 212.126, 275.808)]
    [InlineData("E04", 49, 200.806, 218.826, 56, 206.430, 220.036)]
    [InlineData("E05", 51, 192.477, 237.508, 59, 185.997, 271.653)]
    [InlineData("E06", 57, 197.550, 279.517, 55, 204.598, 267.197)]
    [InlineData("E07", 51, 179.366, 248.190, 59, 164.050, 274.969)]
    [InlineData("E08", 51, 229.634, 256.680, 59, 195.885, 225.442)]
    [InlineData("E09", 54, 227.270, 234.265, 65, 211.457, 229.460)]
    [InlineData("E10", 42, 220.495, 247.684, 39, 184.716, 234.756)]
    [InlineData("E11", 49, 200.250, 266.559, 58, 203.009, 214.214)]
    [InlineData("E12", 39, 217.290, 259.989, 43, 217.570, 256.852)]
    [InlineData("E13", 51, 194.302, 243.348, 57, 224.867, 251.035)]
    [InlineData("E14", 66, 195.930, 230.725, 72, 204.481, 243.385)]
    [InlineData("E15", 61, 261.527, 238.862, 63, 236.194, 273.575)]
    [InlineData("E16", 63, 226.017, 172.420, 70, 224.533, 172.579)]
    [InlineData("E17", 36, 218.215, 198.453, 40, 219.552, 220.753)]
    [InlineData("E18", 58, 212.328, 253.588, 71, 189.222, 250.139)]
    [InlineData("E19", 55, 192.724, 234.720, 65, 166.604, 234.985)]
    [InlineData("E20", 68, 220.409, 207.617, 75, 204.105, 211.431)]
    [InlineData("E21", 37, 250.476, 260.086, 43, 202.539, 254.755)]
    [InlineData("E22", 37, 200.044, 239.338, 51, 200.049, 244.761)]
    [InlineData("E23", 50, 261.757, 281.193, 59, 261.938, 281.489)]
    [InlineData("E24", 47, 237.575, 259.072, 53, 229.063, 255.555)]
    [InlineData("E25", 64, 192.051, 208.863, 70, 160.811, 220.481)]
    [InlineData("E26", 63, 200.034, 206.831, 75, 200.018, 189.820)]
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
