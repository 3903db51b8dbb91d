using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

/// <summary>Ines with the chart of Nora's visit of today in front of her.</summary>
internal sealed class OpenChart(ClinicApp app, Visitor ines, Id<Visit> visitId) : IDisposable
{
    public Visitor Ines => ines;

    public Id<Visit> VisitId => visitId;

    public string Address => $"/charting/visits/{visitId}";

    /// <summary>Opens the visit, or finds it when another test of the class did.</summary>
    public static async Task<OpenChart> OfNoraAsync(ClinicApp app)
    {
        var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/charting/clients/{await IdOfAsync(app, "Nora")}");
        var opened = await ines.SubmitAsync(page, "form.end");
        return new OpenChart(app, ines, Id<Visit>.Parse(opened.Location!.Split('/')[^1], null));
    }

    public static async Task<Guid> IdOfAsync(ClinicApp app, string firstName)
    {
        await using var db = app.Open();
        return (await db.Clients.SingleAsync(client => client.FirstName == firstName)).Id.Value;
    }

    /// <summary>The id of the first knot of another client.</summary>
    public async Task<Id<Knot>> KnotOfLucAsync()
    {
        await using var db = app.Open();
        return (await db.Knots.FirstAsync(knot => db.Clients.Any(client => client.Id == knot.ClientId && client.FirstName == "Luc"))).Id;
    }

    public Task<VisitedPage> ShowAsync(string query = "") => ines.GetAsync(Address + query);

    /// <summary>Marks a knot by the list and shows it.</summary>
    public async Task<(Id<Knot> Id, VisitedPage Page)> MarkAsync(string zone, string side)
    {
        var answer = await ines.SubmitAsync(await ShowAsync(), "#mark-list", ("Mark.Zone", zone), ("Mark.Side", side));
        return (KnotIn(answer.Location!), await ines.FollowAsync(answer));
    }

    public static Id<Knot> KnotIn(string address) => Id<Knot>.Parse(address.Split("knot=")[1].Split('&', '#')[0], null);

    /// <summary>The form that says a knot between blade and spine is over-stretched, so that the list of areas is long.</summary>
    public async Task<VisitedPage> SayOverStretchedAsync(VisitedPage page) =>
        await ines.FollowAsync(await ines.SubmitAsync(page, "#finding", ("Finding.Kind", "over_stretched")));

    /// <summary>Sends a form with values that the page would not offer.</summary>
    public async Task<VisitedPage> TamperAsync(VisitedPage page, string form, params (string Name, string Value)[] values)
    {
        var element = (IHtmlFormElement)page.Document.QuerySelector(form)!;
        var sent = element.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("radio" or "checkbox") || input.IsChecked))
            .Where(input => values.All(value => value.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var content = new FormUrlEncodedContent(sent);
        using var response = await ines.Http.PostAsync(element.GetAttribute("action"), content);
        var body = await response.Content.ReadAsStringAsync();
        return new VisitedPage(
            element.GetAttribute("action")!, response.StatusCode, response.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(body));
    }

    public Task<VisitedPage> NoteAsync() => ines.GetAsync($"{Address}/note");

    /// <summary>Reads the note and signs it, with a reason for no sheet.</summary>
    public async Task<VisitedPage> SignAsync(params (string Name, string? Value)[] values) =>
        await ines.SubmitAsync(await NoteAsync(), "#sign", [("Sign.NoSheet", "The client wants none"), .. values]);

    public void Dispose() => ines.Dispose();

    public static void AssertRefused(VisitedPage page, string field, string words)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Text($"#{field} .wrong, #{field}-wrong, .field:has(#{field}) .wrong"), StringComparison.Ordinal);
        Assert.Contains(words, page.Text(".error-summary"), StringComparison.Ordinal);
    }
}
