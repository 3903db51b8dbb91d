using System.Globalization;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>
/// What the pages say of a service's rules before anybody knows whether the visitor is new: that shows only when she writes her name.
/// </summary>
internal static class ClientRuleWords
{
    /// <returns>Null for a service that everybody books at once.</returns>
    public static string? Of(ClientRule newClients, ClientRule existing, TimeSpan requestLength)
    {
        var confirm = $"We confirm within {Hours(requestLength)}.";
        return (newClients, existing) switch
        {
            (ClientRule.Open, ClientRule.Open) => null,
            (ClientRule.Request, ClientRule.Request) => $"You ask for a time, and we keep it for you. {confirm}",
            (ClientRule.NotAccepted, ClientRule.NotAccepted) => "Booked by phone. Please call us.",
            (ClientRule.Request, ClientRule.Open) => $"New here? Then you ask for a time, and we keep it for you. {confirm}",
            (ClientRule.Open, ClientRule.Request) => $"Been here before? Then you ask for a time, and we keep it for you. {confirm}",
            (ClientRule.NotAccepted, ClientRule.Open) => "For clients who have been here before. New here? Please call us.",
            (ClientRule.NotAccepted, _) => $"For clients who have been here before. {confirm} New here? Please call us.",
            (ClientRule.Open, _) => "For new clients. Been here before? Please call us.",
            (_, _) => $"For new clients. {confirm} Been here before? Please call us.",
        };
    }

    private static string Hours(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        return hours == 1 ? "an hour" : string.Create(CultureInfo.InvariantCulture, $"{hours} hours");
    }
}
