using System.Net;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;

namespace Clinic.Web.Tests.Anatomy;

public sealed class BodiesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("body/back-light")]
    [InlineData("body/right-dark")]
    [InlineData("thumbnail/front-light")]
    public async Task Get_OfThisVersion_IsAPictureToKeepForEver(string picture)
    {
        using var visitor = app.NewVisitor();

        using var response = await visitor.Http.GetAsync(AddressOf(Atlas.Current.Version, picture), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.StartsWith("<svg", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "body/top-light")]
    [InlineData(0, "body/back-sepia")]
    [InlineData(0, "body/Back-light")]
    [InlineData(1, "body/back-light")]
    public async Task Get_AnythingElse_Is404(int versionsAhead, string picture)
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(AddressOf(Atlas.Current.Version + versionsAhead, picture));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static string AddressOf(int version, string picture) => FormattableString.Invariant($"/anatomy/v{version}/{picture}.svg");
}
