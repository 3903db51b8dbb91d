using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Props;

/// <summary>A thing in the picture. In the pose file: a list of its kind, its points, its numbers and, last, "mid" or "front".</summary>
/// <remarks>
/// <list type="bullet">
/// <item>wall: x of its face, side (1 = the wall lies to the right, -1 left)</item>
/// <item>backwall: nothing; the wall behind the figure</item>
/// <item>doorfar, doornear: x of a door frame seen nearly edge-on (far post with beam and sill, near post)</item>
/// <item>ball, roller, noodle: point, radius; seen from the end</item>
/// <item>fold: point, radius; drawn before the top it bulges out of</item>
/// <item>pillow, towel: x, y, width, height</item>
/// <item>mat: x from, x to</item>
/// <item>chair: seat centre x, seat height, facing (1 right, -1 left, 0 seen from the front)</item>
/// <item>bandpost: x, height of the holder</item>
/// <item>band: point, point</item>
/// </list>
/// </remarks>
internal sealed record Prop(PropKind Kind, PropDepth Depth, IReadOnlyList<PosePoint> Points, IReadOnlyList<double> Numbers);
