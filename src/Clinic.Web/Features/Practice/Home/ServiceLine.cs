using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>One service of the price list.</summary>
public sealed record ServiceLine(string Slug, string Name, string Description, int Minutes, Price Price, IReadOnlyList<Channel> Channels)
{
    /// <summary>"by phone or video", or nothing when it is given at the clinic.</summary>
    public string? FromAfar
    {
        get
        {
            var ways = string.Join(" or ", Channels.Where(channel => channel != Channel.InPerson).Select(WordOf));
            return Channels.Contains(Channel.InPerson) || ways.Length == 0 ? null : $"by {ways}";
        }
    }

    private static string WordOf(Channel channel) => channel == Channel.Phone ? "phone" : "video";
}
