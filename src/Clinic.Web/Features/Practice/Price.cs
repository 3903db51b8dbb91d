using System.Globalization;

namespace Clinic.Web.Features.Practice;

/// <summary>A price as pages print it. The currency is an ISO 4217 code; an amount of 0 is free.</summary>
public readonly record struct Price(decimal Amount, string Currency)
{
    public bool IsFree => Amount == 0;

    /// <summary>"Free", "$65", "$65.50", "65 CHF": dollars with their sign, other money with its code.</summary>
    public override string ToString()
    {
        if (IsFree)
        {
            return "Free";
        }

        var figures = Amount.ToString(Amount == decimal.Truncate(Amount) ? "0" : "0.00", CultureInfo.InvariantCulture);
        return Currency is "CAD" or "USD" or "AUD" or "NZD" ? $"${figures}" : $"{figures} {Currency}";
    }
}
