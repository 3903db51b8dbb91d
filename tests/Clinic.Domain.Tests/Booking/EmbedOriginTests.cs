using Clinic.Domain.Booking;

namespace Clinic.Domain.Tests.Booking;

public sealed class EmbedOriginTests
{
    [Theory]
    [InlineData("https://www.example.org", true)]
    [InlineData("https://www.example.org:8443", true)]
    [InlineData("http://www.example.org", false)]
    [InlineData("https://www.example.org/", false)]
    [InlineData("https://www.example.org/page", false)]
    [InlineData("https://*.example.org", false)]
    [InlineData("https://example.org:443", false)]
    [InlineData("https://user@example.org", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    [InlineData("'self'", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://example.org; script-src *", false)]
    [InlineData("https://example.org\r\nX: y", false)]
    [InlineData("https://example.org https://evil.example", false)]
    public void IsOrigin_AnythingMoreThanOneSite_IsNone(string text, bool isOrigin) => Assert.Equal(isOrigin, EmbedOrigin.IsOrigin(text));
}
