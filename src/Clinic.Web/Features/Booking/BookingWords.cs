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

    public static string Where(Channel channel, string address) => channel switch
    {
        Domain.Practice.Channel.InPerson => address,
        Domain.Practice.Channel.Phone => "By phone. We call you",
        _ => "By video. We call you first to set it up",
    };

    public static string Region(BodyRegion region) => region.ToString();

    /// <summary>"Back: left of my spine".</summary>
    public static string? WhatHurts(BodyRegion? region, string? note) => (region, note) switch
    {
        (null, _) => note,
        ({ } known, null) => Region(known),
        ({ } known, _) => $"{Region(known)}: {note}",
    };

    /// <summary>"15 minutes".</summary>
    public static string Length(TimeSpan length) => FormattableString.Invariant($"{(int)length.TotalMinutes} minutes");
}
