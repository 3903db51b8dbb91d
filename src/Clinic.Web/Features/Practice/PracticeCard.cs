using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Practice;

/// <summary>What every page says of the clinic: who we are, where, and how to call.</summary>
public sealed record PracticeCard(string Name, string ShortName, string Street, string Town, string Phone, string EmergencyNumber)
{
    /// <summary>The phone number as a link that dials it.</summary>
    public string PhoneLink => DialLink.Of(Phone);
}
