using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Shared;

public sealed class ProblemPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData(400, "We could not take that in")]
    [InlineData(403, "This page is not open to you")]
    [InlineData(404, "We cannot find that page")]
    [InlineData(409, "Somebody was quicker")]
    [InlineData(413, "That was too much at once")]
    [InlineData(429, "That was a bit too fast")]
    [InlineData(500, "Something went wrong on our side")]
    [InlineData(503, "We cannot reach our calendar just now")]
    public async Task Page_OfAStatus_IsTheClinicsOwnWithANumberToCallAndACode(int status, string heading)
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync($"/problem/{status}", TestContext.Current.CancellationToken);
        var page = await visitor.GetAsync($"/problem/{status}");

        Assert.Equal((HttpStatusCode)status, page.Status);
        Assert.Equal(heading, page.Text("h1"));
        Assert.Equal("Riverbend", page.Text(".mast .logo b"));
        Assert.Contains("204-555-0142", page.Text("main"), StringComparison.Ordinal);
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}$", page.Text(".request-id b"));
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}$", Assert.Single(answer.Headers.GetValues("X-Request-Id")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Page_OfTwoRequests_NamesEachOne()
    {
        using var visitor = app.NewVisitor();

        var first = await visitor.GetAsync("/no-such-page");
        var second = await visitor.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, first.Status);
        Assert.NotEqual(first.Text(".request-id b"), second.Text(".request-id b"));
    }
}
