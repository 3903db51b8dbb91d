namespace Clinic.Domain.Clients;

/// <summary>A phone number as a link that dials it.</summary>
public static class DialLink
{
    /// <summary>"tel:2045550142": what people write between the digits is not dialled.</summary>
    public static string Of(string phone) => "tel:" + string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
