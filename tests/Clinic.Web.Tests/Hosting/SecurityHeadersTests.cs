using System.Net;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Clinic.Web.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Answer_PageWithoutScript_AllowsNoScript()
    {
        var policy = await PolicyOfAsync("/public");

        Assert.Equal("'none'", policy["script-src"]);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.Equal("'none'", policy["trusted-types"]);
        Assert.Equal("'script'", policy["require-trusted-types-for"]);
    }

    [Fact]
    public async Task Answer_PageThatAskedForANonce_AllowsThatScriptAlone()
    {
        using var host = await StartAsync();
        using var answer = await host.GetTestClient().GetAsync("/script", TestContext.Current.CancellationToken);

        var nonce = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(32, nonce.Length);
        Assert.Equal($"'nonce-{nonce}' 'strict-dynamic'", PolicyOf(answer)["script-src"]);
    }

    [Fact]
    public async Task Answer_AskedTwice_HasAnotherNonce() =>
        Assert.NotEqual((await PolicyOfAsync("/script"))["script-src"], (await PolicyOfAsync("/script"))["script-src"]);

    [Fact]
    public async Task Answer_StaffPage_IsNotStoredAndMayUseTheClinicsTrustedTypes()
    {
        using var host = await StartAsync();
        using var answer = await host.GetTestClient().GetAsync("/staff", TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("clinic", PolicyOf(answer)["trusted-types"]);
    }

    [Fact]
    public async Task Answer_AfterTheHeadersWereCleared_StillHasThem()
    {
        using var host = await StartAsync();
        using var answer = await host.GetTestClient().GetAsync("/cleared", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Answer_StyleSheet_SaysOnlyWhatMattersForAPartOfAPage()
    {
        using var host = await StartAsync();
        using var answer = await host.GetTestClient().GetAsync("/style", TestContext.Current.CancellationToken);

        Assert.Equal(["Cross-Origin-Resource-Policy", "X-Content-Type-Options"], answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<string, string>> PolicyOfAsync(string path)
    {
        using var host = await StartAsync();
        using var answer = await host.GetTestClient().GetAsync(path, TestContext.Current.CancellationToken);
        return PolicyOf(answer);
    }

    private static Dictionary<string, string> PolicyOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single()
            .Split("; ")
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);

    private static async Task<IHost> StartAsync()
    {
        var host = new HostBuilder().ConfigureWebHost(web => web
            .UseTestServer()
            .ConfigureServices(services => services.AddRouting().AddAuthorization())
            .Configure(app => app.UseMiddleware<SecurityHeaders>().UseRouting().UseAuthorization().UseEndpoints(Map)))
            .Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/public", () => "no script").AllowAnonymous();
        endpoints.MapGet("/script", (HttpContext context) => SecurityHeaders.NonceOf(context)).AllowAnonymous();
        endpoints.MapGet("/style", () => Results.Text("main { flex: 1; }", "text/css")).AllowAnonymous();
        endpoints.MapGet("/staff", () => "the day");
        endpoints.MapGet("/cleared", (HttpContext context) =>
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }).AllowAnonymous();
    }
}
