namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>For how long a knot was better.</summary>
public enum EasedFor
{
    FewHours,
    OneDay,
    FewDays,
    Week,

    /// <summary>It still is.</summary>
    Still,
}
