using System.Globalization;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Tests.Practice;

public sealed class PriceTests
{
    [Theory]
    [InlineData("0", "CAD", "Free")]
    [InlineData("65.00", "CAD", "$65")]
    [InlineData("65.50", "USD", "$65.50")]
    [InlineData("1200", "CHF", "1200 CHF")]
    public void ToString_Amount_IsPrintedAsPeopleWriteIt(string amount, string currency, string printed) =>
        Assert.Equal(printed, new Price(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).ToString());
}
