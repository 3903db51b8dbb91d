using Clinic.Domain.Time;

namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>
/// When a client is asked by mail how she is after a visit with a sheet: on the next day, after a week and after two. Each has its days:
/// what could not be asked in them is not asked any more, so that an outage is not followed by a heap of mail.
/// </summary>
public static class FollowUps
{
    /// <summary>Mail of this kind is sent between these hours of the clinic's clock.</summary>
    private static readonly (TimeOnly From, TimeOnly Until) Decent = (new(9, 0), new(18, 0));

    /// <summary>First and last day after the sheet's day; no two overlap.</summary>
    private static readonly (AskedWhen Asked, int First, int Last)[] Days = [(AskedWhen.NextDay, 1, 2), (AskedWhen.Week, 7, 9), (AskedWhen.TwoWeeks, 14, 17)];

    /// <summary>A sheet that is older, in days, is asked about no more.</summary>
    public static int LastDay { get; } = Days[^1].Last;

    /// <summary>What a client who agrees to be asked is to be asked now; null for nothing.</summary>
    /// <param name="sheetDay">The clinic's day on which the sheet was made.</param>
    /// <param name="answers">What she has told of this sheet so far: when she was asked, and the clinic's day of her answer.</param>
    public static AskedWhen? Due(DateOnly sheetDay, DateTimeOffset now, ClinicTime time, IReadOnlyCollection<(AskedWhen Asked, DateOnly On)> answers)
    {
        if (DecentAt(now, time) > now)
        {
            return null;
        }

        var passed = time.DayOf(now).DayNumber - sheetDay.DayNumber;
        foreach (var (asked, first, last) in Days)
        {
            if (passed >= first && passed <= last)
            {
                // Who told it by herself in these days is not asked for it once more.
                return answers.Any(answer => answer.Asked == asked || answer.On >= sheetDay.AddDays(first)) ? null : asked;
            }
        }

        return null;
    }

    /// <summary>The next moment at a decent hour: now, this morning or tomorrow's.</summary>
    public static DateTimeOffset DecentAt(DateTimeOffset now, ClinicTime time)
    {
        var wall = TimeOnly.FromDateTime(time.ToWall(now).DateTime);
        var today = time.DayOf(now);
        return wall < Decent.From ? time.FirstInstantFrom(today, Decent.From)
            : wall >= Decent.Until ? time.FirstInstantFrom(today.AddDays(1), Decent.From)
            : now;
    }
}
