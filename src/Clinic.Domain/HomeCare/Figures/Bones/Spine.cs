using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>The spine as one smooth curve: the integral of a bearing that runs evenly from pelvis to neck, however hard it bends.</summary>
internal sealed class Spine
{
    private const double Step = .004;
    private const int StepsDown = 13;
    private const int StepsUp = 73;

    private readonly (double Height, double Bearing)[] course;

    public Spine(SpineBearings bearings, Point hip)
    {
        course =
        [
            (-.06, bearings.Pelvis), (0, bearings.Pelvis), (.0575, bearings.Lumbar), (.17, bearings.Thorax), (.25, bearings.Upper),
            (.30, bearings.Upper),
        ];
        var stations = new SpineStation[StepsDown + 1 + StepsUp];
        var at = hip;
        for (var i = 0; i <= StepsUp; i++)
        {
            stations[StepsDown + i] = new SpineStation(i * Step, at, BearingAt(i * Step));
            at = at.Along(Bearing.Direction(BearingAt((i * Step) + (Step / 2))), Step);
        }

        at = hip;
        for (var i = 0; i >= -StepsDown; i--)
        {
            stations[StepsDown + i] = new SpineStation(i * Step, at, BearingAt(i * Step));
            at = at.Along(Bearing.Direction(BearingAt((i * Step) - (Step / 2))), -Step);
        }

        Stations = stations;
    }

    /// <summary>From the bottom of the pelvis to the top of the neck base.</summary>
    public IReadOnlyList<SpineStation> Stations { get; }

    /// <summary>The station nearest to a height.</summary>
    public SpineStation At(double height) => Stations.MinBy(station => Math.Abs(station.Height - height));

    private double BearingAt(double height)
    {
        for (var i = 1; i < course.Length; i++)
        {
            if (height <= course[i].Height)
            {
                var (from, to) = (course[i - 1], course[i]);
                var share = Math.Max(0, (height - from.Height) / (to.Height - from.Height));
                return from.Bearing + (Bearing.Difference(from.Bearing, to.Bearing) * share);
            }
        }

        return course[^1].Bearing;
    }
}
