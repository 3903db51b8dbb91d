namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>How a limb is held: by the bearing of each piece, or by the place it reaches for.</summary>
internal abstract record LimbPose
{
    /// <summary>
    /// One to three pieces from the trunk outwards. A missing piece repeats the one before (arms) or stands at a right angle to it
    /// (feet). Length below 1 draws the piece shorter, because it points partly towards the viewer.
    /// </summary>
    internal sealed record Held(IReadOnlyList<(double Bearing, double Length)> Pieces) : LimbPose;

    /// <summary>The wrist or ankle goes to a place. Bend (1 or -1) picks the side of the elbow or knee.</summary>
    internal sealed record Reaching(PosePoint To, int Bend, double? EndBearing, double FirstLength, double SecondLength) : LimbPose;
}
