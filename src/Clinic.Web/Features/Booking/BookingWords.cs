using Clinic.Domain.Booking;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking;

/// <summary>How pages call what was chosen.</summary>
internal static class BookingWords
{
    public static string Channel(Channel channel) => channel switch
    {
        Domain.Practice.Channel.InPerson => "At the clinic",
        Domain.Practice.Channel.Phone => "By phone",
        Domain.Practice.Channel.Video => "By video",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "No words for this channel."),
    };

    /// <param name="meetingLink">The therapist's room for visits by video; null when there is none, or none is known yet.</param>
    public static string Where(Channel channel, string address, string? meetingLink = null) => channel switch
    {
        Domain.Practice.Channel.InPerson => address,
        Domain.Practice.Channel.Phone => "By phone. We call you",
        Domain.Practice.Channel.Video when meetingLink is not null => $"By video: {meetingLink}",
        _ => "By video. We call you first to set it up",
    };

    public static string Region(BodyRegion region) => region.ToString();

    /// <summary>"15 minutes".</summary>
    public static string Length(TimeSpan length) => FormattableString.Invariant($"{(int)length.TotalMinutes} minutes");
}
