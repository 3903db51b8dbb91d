using Clinic.Testing;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

public sealed class PublicCompressionTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Time = "/booking/time?service=massage-60&channel=in-person";
    private const string Token = "__RequestVerificationToken";

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/availability?service=massage-60&days=3")]
    [InlineData("/api/v1/services")]
    [InlineData("/api/v1/therapists")]
    [InlineData("/booking")]
    [InlineData("/booking/embed")]
    [InlineData(Time)]
    public async Task Get_PageThatIsTheSameForEverybody_IsCompressedAndHoldsNoToken(string address)
    {
        using var plain = await GetAsync(address, "identity");
        using var compressed = await GetAsync(address, "br");

        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        Assert.False(plain.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(Token, await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Whoever marks one more adds it above.</summary>
    [Fact]
    public void Endpoints_ThatAreTheSameForEverybody_AreTheOnesTestedHere() => Assert.Equal(
        ["/", "/api/v1/availability", "/api/v1/services", "/api/v1/therapists", "/booking", "/booking/embed", "/booking/time"],
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Order(StringComparer.Ordinal));

    /// <summary>The length of a compressed page tells about the secret in it.</summary>
    [Theory]
    [InlineData("/call-back")]
    [InlineData("/accounts/sign-in")]
    public async Task Get_PageWithAToken_IsNotCompressed(string address)
    {
        using var answer = await GetAsync(address, "br, gzip");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Contains(Token, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrivatePage_IsNotCompressed()
    {
        using var ines = await app.SignedInAsync("ines");
        ines.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        using var answer = await ines.Http.GetAsync("/booking/appointments", TestContext.Current.CancellationToken);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string encodings)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", encodings);
        return await http.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
