using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;
using Clinic.Web.Features.Anatomy;

namespace Clinic.Web.Tests.Anatomy;

public sealed class BodiesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("athletic/body/back-light")]
    [InlineData("soft/body/right-dark")]
    [InlineData("athletic/thumbnail/front-light")]
    [InlineData("soft/inset/upper-back-dark")]
    [InlineData("athletic/inset/neck-light")]
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
    [InlineData(0, "athletic/body/top-light")]
    [InlineData(0, "athletic/body/back-sepia")]
    [InlineData(0, "athletic/body/Back-light")]
    [InlineData(0, "heavy/body/back-light")]
    [InlineData(0, "soft/inset/foot-light")]
    [InlineData(0, "soft/inset/neck-sepia")]
    [InlineData(1, "athletic/body/back-light")]
    [InlineData(1, "athletic/inset/neck-light")]
    public async Task Get_AnythingElse_Is404(int versionsAhead, string picture)
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(AddressOf(Atlas.Current.Version + versionsAhead, picture));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Get_AnyPicture_IsSmallOverTheWire()
    {
        using var visitor = app.NewVisitor();
        var pictures =
            from build in Enum.GetValues<BodyBuild>()
            from palette in Enum.GetValues<BodyPalette>()
            from picture in Enum.GetValues<BodyView>().SelectMany(view => new[]
                {
                    (Address: BodyAddress.Body(build, view, palette), Most: 50_000),
                    (Address: BodyAddress.Thumbnail(build, view, palette), Most: 10_000),
                })
                .Concat(Atlas.Of(build).Insets.Select(inset => (Address: BodyAddress.Inset(build, inset, palette), Most: 50_000)))
            select picture;

        var table = new List<string>();
        foreach (var (address, most) in pictures)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var bytes = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            table.Add(FormattableString.Invariant($"{bytes,7:N0} {address}"));
            Assert.Equal("br", string.Join(", ", response.Content.Headers.ContentEncoding));
            Assert.True(bytes < most, $"{address} has {bytes} bytes, {most} are allowed");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', table));
        Assert.Equal(2 * 2 * 10, table.Count);
    }

    private static string AddressOf(int version, string picture) => FormattableString.Invariant($"/anatomy/v{version}/{picture}.svg");
}
