using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Attempts;

public sealed class AgreementTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private const string Words = "Come on time.\n<b>Cancel</b> a day before.";

    /// <summary>Each test begins with holds of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = app.Open();
        await db.SlotHolds.ExecuteDeleteAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Create_WithAnAgreement_AsksForOneTickAndKeepsTheWords()
    {
        await app.NewServiceAsync("agreed", agreement: Words);
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=agreed&from=2026-12-02&therapist=tom-adebayo");

        var refused = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Agnes Berg", "agnes@example.org"));
        var booked = await visitor.SubmitAsync(refused, "main form", ("Agrees", "true"));

        Assert.Equal("Come on time. <b>Cancel</b> a day before.", details.Text(".agreement-text"));
        Assert.False(((IHtmlInputElement)details.Document.QuerySelector("#Agrees")!).IsChecked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Read the agreement, and tick that you agree"], refused.Texts(".error-summary li"));
        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
        await using var db = app.Open();
        var visit = await db.Appointments.SingleAsync(one => one.Client!.Email == "agnes@example.org", TestContext.Current.CancellationToken);
        Assert.Equal(app.Clock.Now, visit.AgreedAt);
        var agreement = await db.Agreements.SingleAsync(one => one.Hash == visit.AgreementHash, TestContext.Current.CancellationToken);
        Assert.Equal(Words, agreement.Text);
        Assert.Equal(Agreement.HashOf(Words), agreement.Hash);
    }

    [Fact]
    public async Task Create_AgreementThatChangedMeanwhile_IsReadAgain()
    {
        var service = await app.NewServiceAsync("agreed-anew", agreement: Words);
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=agreed-anew&from=2026-12-03&therapist=tom-adebayo");
        await using var db = app.Open();
        await db.Services.Where(one => one.Id == service.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Agreement, "Other words."), TestContext.Current.CancellationToken);

        var refused = await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Anew Berg", "anew@example.org", ("Agrees", "true")));
        var booked = await visitor.SubmitAsync(refused, "main form", ("Agrees", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["The agreement has changed since you opened this page. Read it again"], refused.Texts(".error-summary li"));
        Assert.Equal("Other words.", refused.Text(".agreement-text"));
        Assert.False(((IHtmlInputElement)refused.Document.QuerySelector("#Agrees")!).IsChecked);
        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
        var visit = await db.Appointments.SingleAsync(one => one.Client!.Email == "anew@example.org", TestContext.Current.CancellationToken);
        Assert.Equal(Agreement.HashOf("Other words."), visit.AgreementHash);
    }

    [Theory]
    [InlineData("null", 422)]
    [InlineData("false", 422)]
    [InlineData("true", 201)]
    [InlineData("\"yes\"", 400)]
    public async Task Api_Agreement_IsRequiredWhereThereIsOne(string sent, int status)
    {
        await using (var db = app.Open())
        {
            if (!await db.Services.AnyAsync(service => service.Slug == "agreed-api", TestContext.Current.CancellationToken))
            {
                await app.NewServiceAsync("agreed-api", agreement: Words);
            }
        }

        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-12-09T10:00:00-06:00", "tom-adebayo");
        (body["service"], body["channel"], body["agreement"]) = ("agreed-api", "in-person", System.Text.Json.Nodes.JsonNode.Parse(sent));

        var answer = await visitor.Http.BookAsync(body);
        var services = await visitor.Http.ReadAsync("/api/v1/services");

        Assert.Equal(status, answer.Status);
        if (status == 422)
        {
            Assert.Equal(["agreement"], answer.Fields);
        }

        var offered = services.Json.GetProperty("services").EnumerateArray().ToList();
        Assert.Equal(Words, offered.Single(service => service.GetProperty("slug").GetString() == "agreed-api").GetProperty("agreement").GetString());
        Assert.False(offered.Single(service => service.GetProperty("slug").GetString() == "massage-60").TryGetProperty("agreement", out _));
    }
}
