namespace Clinic.Web.Features.Practice;

/// <summary>How far the clinic's rules can be stretched, the same for the clinic's own and a service's.</summary>
internal static class PracticeLimits
{
    /// <summary>Two weeks.</summary>
    public const int NoticeMinutes = 20_160;

    /// <summary>Two years.</summary>
    public const int HorizonDays = 730;

    public const int ShortestStep = 5;
    public const int LongestStep = 480;

    /// <summary>Two weeks.</summary>
    public const int WaitHours = 336;
}
