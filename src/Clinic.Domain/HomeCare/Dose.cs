using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Clinic.Domain.HomeCare;

/// <summary>How much of an exercise, and how often. Sets and reps count per side where sides are done in turn.</summary>
public sealed record Dose
{
    public const int MostSets = 10;
    public const int MostReps = 100;
    public const int MostSeconds = 600;
    public const int MostPerDay = 24;
    public const int MostPerWeek = 7;
    public const int MostMinutes = 60;

    /// <exception cref="ArgumentOutOfRangeException">A number no one could follow, such as eight days a week.</exception>
    public Dose(int sets, int reps, int holdSeconds, int restSeconds, int perDay, int perWeek, int? durationMinutes = null)
    {
        Sets = sets;
        Reps = reps;
        HoldSeconds = holdSeconds;
        RestSeconds = restSeconds;
        PerDay = perDay;
        PerWeek = perWeek;
        DurationMinutes = durationMinutes;
    }

    /// <summary>Rounds of the reps.</summary>
    public int Sets { get; init => field = Within(value, 1, MostSets); }

    /// <summary>Repetitions in a round.</summary>
    public int Reps { get; init => field = Within(value, 1, MostReps); }

    /// <summary>Seconds each repetition is held; 0 means it keeps moving.</summary>
    [JsonPropertyName("hold_s")]
    public int HoldSeconds { get; init => field = Within(value, 0, MostSeconds); }

    /// <summary>Seconds of rest: between rounds, or between repetitions when there is one round.</summary>
    [JsonPropertyName("rest_s")]
    public int RestSeconds { get; init => field = Within(value, 0, MostSeconds); }

    /// <summary>Times a day.</summary>
    public int PerDay { get; init => field = Within(value, 1, MostPerDay); }

    /// <summary>Days a week.</summary>
    public int PerWeek { get; init => field = Within(value, 1, MostPerWeek); }

    /// <summary>Minutes the whole exercise takes, both sides together; null when the repetitions say enough.</summary>
    [JsonPropertyName("duration_min")]
    public int? DurationMinutes { get; init => field = value is { } minutes ? Within(minutes, 1, MostMinutes) : null; }

    private static int Within(int value, int least, int most, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
