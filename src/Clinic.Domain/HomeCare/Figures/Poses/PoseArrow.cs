namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>A movement arrow.</summary>
internal abstract record PoseArrow
{
    /// <summary>From a point to a point; Bulge bows it sideways, as a share of its length, + to the left of the way it goes.</summary>
    internal sealed record Straight(PosePoint From, PosePoint To, double Bulge) : PoseArrow;

    /// <summary>Round a centre from a bearing on; a positive sweep goes clockwise.</summary>
    internal sealed record Round(PosePoint Centre, double Radius, double FromBearing, double Sweep) : PoseArrow;
}
