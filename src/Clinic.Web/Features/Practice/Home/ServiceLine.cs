using System.Globalization;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>One service of the price list. The currency is a three-letter code.</summary>
public sealed record ServiceLine(string Slug, string Name, string? Description, int Minutes, decimal Price, string Currency)
{
    public bool IsFree => Price == 0;

    /// <summary>"Free", "$65", "$65.50": dollars with their sign, other money with its code.</summary>
    public string PriceText
    {
        get
        {
            if (IsFree)
            {
                return "Free";
            }

            var amount = Price.ToString(Price == decimal.Truncate(Price) ? "0" : "0.00", CultureInfo.InvariantCulture);
            return Currency is "CAD" or "USD" ? $"${amount}" : $"{amount} {Currency}";
        }
    }
}
