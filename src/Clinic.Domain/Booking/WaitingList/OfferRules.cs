namespace Clinic.Domain.Booking.WaitingList;

/// <summary>When an offer may go out, so that a list of open times does not become a rain of mails.</summary>
public static class OfferRules
{
    /// <summary>So many offers reach one person on one day at most, taken or not.</summary>
    public const int MostInADay = 3;

    /// <summary>Who gets less time than this to answer is not asked.</summary>
    public static readonly TimeSpan ShortestAnswer = TimeSpan.FromMinutes(5);

    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeOnly Night = new(21, 0);

    /// <summary>Nobody can answer in her sleep: at night a time stays open to whoever looks.</summary>
    public static bool MayGoOutAt(DateTimeOffset wall)
    {
        var time = TimeOnly.FromDateTime(wall.DateTime);
        return time >= Morning && time < Night;
    }

    /// <summary>Until when an offer stands: as long as the clinic keeps a time, but never past the moment up to which it can be booked.</summary>
    /// <returns>Null when that is too soon to ask anybody.</returns>
    public static DateTimeOffset? StandsUntil(DateTimeOffset start, TimeSpan minimumNotice, TimeSpan kept, DateTimeOffset now)
    {
        var latest = start - minimumNotice;
        var until = now + kept < latest ? now + kept : latest;
        return until - now >= ShortestAnswer ? until : null;
    }
}
