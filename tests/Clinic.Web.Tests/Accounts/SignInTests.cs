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
