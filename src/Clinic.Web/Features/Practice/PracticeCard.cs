namespace Clinic.Web.Features.Practice;

/// <summary>What every page says of the clinic: who we are, where, and how to call.</summary>
/// <param name="ShortName">The name people use, without the trade.</param>
/// <param name="Trade">What the clinic does, in two or three words.</param>
/// <param name="EmergencyNumber">The number to dial in an emergency where the clinic is.</param>
public sealed record PracticeCard(
    string Name, string ShortName, string Trade, string Street, string Town, string Phone, string EmergencyNumber)
{
    /// <summary>The phone number as a link that dials it.</summary>
    public string PhoneLink => LinkTo(Phone);

    public string EmergencyLink => LinkTo(EmergencyNumber);

    private static string LinkTo(string phone) => "tel:" + string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
