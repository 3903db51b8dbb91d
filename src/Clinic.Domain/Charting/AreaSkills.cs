using Clinic.Domain.Practice;

namespace Clinic.Domain.Charting;

/// <summary>Areas that not every therapist may touch.</summary>
public static class AreaSkills
{
    /// <summary>
    /// The front of the neck holds the carotid sinus, the windpipe and the thyroid: only who is trained for it touches it. Null for an area
    /// that every therapist may touch.
    /// </summary>
    public static TherapistSkill? NeededFor(string area) => area == "neck_front" ? TherapistSkill.AnteriorNeck : null;

    /// <summary>True for a therapist with these skills.</summary>
    public static bool Allow(IEnumerable<TherapistSkill> skills, string area) => NeededFor(area) is not { } needed || skills.Contains(needed);
}
