using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Accounts;

public sealed class SignInTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Post_RightPassword_OpensTheDay()
    {
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync("/accounts/sign-in");

        var answer = await visitor.SubmitAsync(page, "form", ("Email", "ines@riverbend.example"), ("Password", "knots let go slowly"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/booking/appointments", answer.Location);
    }

    [Theory]
    [InlineData("ines@riverbend.example", "knots let go quickly")]
    [InlineData("nobody@riverbend.example", "knots let go slowly")]
    public async Task Post_WrongPasswordOrNobody_GetsTheSameAnswer(string email, string password)
    {
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync("/accounts/sign-in");

        var answer = await visitor.SubmitAsync(page, "form", ("Email", email), ("Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("This email and password do not go together.", answer.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(password, answer.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/clinic.css")]
    [InlineData("/api/v1/services")]
    [InlineData("/booking/appointments")]
    public async Task Get_SignedIn_NeverSendsTheSessionAgain(string path)
    {
        using var ines = await app.SignedInAsync("ines");
        app.Clock.Now = app.Clock.Now.AddSeconds(1);

        using var answer = await ines.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("clinic-session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignOut_CopyOfTheCookie_OpensNothingAnyMore()
    {
        using var hanna = await app.SignedInAsync("hanna");
        using var copy = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/booking/appointments"));
        copy.Headers.Add("Cookie", hanna.Cookies.GetCookieHeader(app.Address));
        await hanna.SubmitAsync(await hanna.GetAsync("/booking/appointments"), "form[action$='/accounts/sign-out']");

        app.Clock.Now = app.Clock.Now.AddSeconds(1);
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await thief.SendAsync(copy, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("/accounts/sign-in")]
    [InlineData("/call-back")]
    public async Task Post_FormThatCannotBeRead_GetsAPageThatSaysSo(string path)
    {
        using var visitor = app.NewVisitor();
        using var unreadable = new FormUrlEncodedContent(Enumerable.Range(0, 1100).Select(number => new KeyValuePair<string, string>($"field{number}", "x")));

        using var answer = await visitor.Http.PostAsync(path, unreadable, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Post_ForeignReturnUrl_GoesToTheDayInstead(string returnUrl)
    {
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync($"/accounts/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await visitor.SubmitAsync(page, "form", ("Email", "tom@riverbend.example"), ("Password", "knots let go slowly"));

        Assert.Equal("/booking/appointments", answer.Location);
    }
}
