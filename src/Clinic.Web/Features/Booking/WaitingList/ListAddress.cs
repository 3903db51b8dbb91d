namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>Where one gets on the list, and where the private link of an entry leads.</summary>
internal static class ListAddress
{
    public const string Join = "/booking/waiting-list";

    public static string Entry(string token) => $"{Join}/{token}";
}
