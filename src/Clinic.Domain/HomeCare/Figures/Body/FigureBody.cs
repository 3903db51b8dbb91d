using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>A posed body at its place in the world, and its shapes by the names of the drawing order.</summary>
internal sealed class FigureBody
{
    private readonly Dictionary<string, IReadOnlyList<BodyPart>> parts = new(StringComparer.Ordinal);

    private FigureBody(Pose pose, Point hip, Build build)
    {
        Skeleton = new Skeleton(pose, hip, build);
        Torso = new TorsoShapes(Skeleton);
        Head = new HeadShapes(Skeleton);
        Limbs = new LimbShapes(Skeleton, Torso);
    }

    public Skeleton Skeleton { get; }

    public TorsoShapes Torso { get; }

    public HeadShapes Head { get; }

    private LimbShapes Limbs { get; }

    private Pose Pose => Skeleton.Pose;

    /// <summary>Puts the body where its anchor says, or stands its lowest point on the ground.</summary>
    public static FigureBody Stand(Pose pose, Build build)
    {
        var loose = new FigureBody(pose, default, build);
        if (pose.Anchor is var (name, at))
        {
            var now = loose.Skeleton[name];
            return new FigureBody(pose, new Point(at.X - now.X, at.Y - now.Y), build);
        }

        // Reaching arms do not count: until the body stands, their targets are elsewhere.
        var lowest = loose.ShownItems()
            .Where(item => !(item.StartsWith("arm", StringComparison.Ordinal) && pose.Limbs.GetValueOrDefault(item) is LimbPose.Reaching))
            .SelectMany(loose.PartsOf)
            .SelectMany(part => part.Outline)
            .Min(point => point.Y);
        return new FigureBody(pose, new Point(pose.HipX, -lowest), build);
    }

    public IReadOnlyList<BodyPart> PartsOf(string item) =>
        parts.TryGetValue(item, out var known) ? known : parts[item] = Shape(item);

    /// <summary>Every outline point of the body that is shown.</summary>
    public IEnumerable<Point> OutlinePoints() => ShownItems().SelectMany(PartsOf).SelectMany(part => part.Outline);

    private IReadOnlyList<BodyPart> Shape(string item) => item switch
    {
        "neck" => [Torso.Neck()],
        "pelvis" => [new BodyPart(Torso.Pelvis(.095), Cloth.Leggings)],
        "top" => [new BodyPart(Torso.Top(), Cloth.Top)],
        "head" => Head.Parts(),
        _ => item.StartsWith("leg", StringComparison.Ordinal) ? Limbs.Leg(item) : Limbs.Arm(item),
    };

    private IEnumerable<string> ShownItems() => Pose.Order.Where(item => item != "@" && !Pose.Hidden.Contains(item));
}
