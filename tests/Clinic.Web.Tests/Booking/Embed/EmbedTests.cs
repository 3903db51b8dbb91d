using System.Net;
using Clinic.Testing;
using Clinic.Web.Tests.Verbs;

namespace Clinic.Web.Tests.Booking.Embed;

public sealed class EmbedTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Empty = "{}";

    [Fact]
    public async Task Page_WithSitesNamed_MayBeFramedByThemAndSetsNoCookie()
    {
        await AllowAsync("{https://www.example.org,https://shop.example.com:8443}");
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/booking/embed", TestContext.Current.CancellationToken);
        var page = await visitor.GetAsync("/booking/embed");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("https://www.example.org https://shop.example.com:8443", FramesOf(answer));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(visitor.Cookies.GetAllCookies());
        Assert.Empty(page.Document.QuerySelectorAll("form, script"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("a"));
        Assert.All(page.Document.QuerySelectorAll("a"), link => Assert.Equal("_top", link.GetAttribute("target")));
        var link = page.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(href => href.Contains("massage-60", StringComparison.Ordinal));
        Assert.Equal(["massage-60"], (await visitor.GetAsync(link)).Document.QuerySelectorAll("input[name=service]:checked").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Page_WithATherapist_ListsWhatSheGivesAndLeadsToHer()
    {
        await AllowAsync("{https://www.example.org}");
        using var visitor = app.NewVisitor();

        var hers = await visitor.GetAsync("/booking/embed?therapist=ines-moreau");
        var unknown = await visitor.GetAsync("/booking/embed?therapist=%00");

        Assert.Contains("/booking?service=massage-60&therapist=ines-moreau", hers.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(unknown.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("therapist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Empty)]
    [InlineData("{*}")]
    [InlineData("""{"https://example.org; script-src *"}""")]
    public async Task Page_WithoutAProperSite_SaysSoAndIsFramedByNobody(string origins)
    {
        await AllowAsync(origins);
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/booking/embed", TestContext.Current.CancellationToken);
        var page = await visitor.GetAsync("/booking/embed");

        Assert.Equal("'none'", FramesOf(answer));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal("Booking on other sites is not set up", page.Heading);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/booking")]
    [InlineData("/booking/time?service=massage-60")]
    [InlineData("/booking/waiting-list?service=massage-60")]
    [InlineData("/booking/embed/nothing")]
    [InlineData("/accounts/sign-in")]
    public async Task OtherPage_WithSitesNamed_IsStillFramedByNobody(string path)
    {
        await AllowAsync("{https://www.example.org}");
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("'none'", FramesOf(answer));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
    }

    [Fact]
    public async Task Guide_ForTheOwnerAlone_ShowsTheLineToPaste()
    {
        await AllowAsync("{https://www.example.org}");
        using var owner = await app.SignedInAsync("hanna");
        using var desk = await app.SignedInAsync("desk");

        var guide = await owner.GetAsync("/booking/embed/how");

        Assert.Contains($"""<iframe src="{app.Address.ToString().TrimEnd('/')}/booking/embed" title="Book a visit at Riverbend Massage Therapy" """, guide.Text("textarea"), StringComparison.Ordinal);
        Assert.Contains("https://www.example.org", guide.Text("main"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.GetAsync("/booking/embed/how")).Status);
    }

    private Task<string?> AllowAsync(string origins) => app.Database.OwnerAsync($"update practice set embed_origins = '{origins}'");

    private static string FramesOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(part => part.StartsWith("frame-ancestors ", StringComparison.Ordinal))["frame-ancestors ".Length..];
}
