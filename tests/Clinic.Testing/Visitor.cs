using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Clinic.Data.Demo;

namespace Clinic.Testing;

/// <summary>A browser without script: gets pages, fills in their real forms and posts them, and keeps its cookies.</summary>
public sealed class Visitor : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient http;

    public Visitor(Uri address) =>
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    /// <summary>For requests that are no page: the API, files, odd methods.</summary>
    public HttpClient Http => http;

    public Task<VisitedPage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Fills in a form of the page as a person would and submits it, hidden fields and all.</summary>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="values">By field name; a radio or check box is set by its value, and left as it is when not named.</param>
    public Task<VisitedPage> SubmitAsync(VisitedPage page, string form, params (string Name, string? Value)[] values)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} ({page.Status}) has no form '{form}'.\n{page.Document.Body?.TextContent}");
        var fields = FormFields.Of(element, values);
        var action = new Uri(new Uri(http.BaseAddress!, page.Path), element.GetAttribute("action") ?? "");
        if (!string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return SendAsync(new HttpRequestMessage(HttpMethod.Get, new UriBuilder(action) { Query = query }.Uri));
        }

        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });
    }

    /// <summary>The same with a button that posts the form elsewhere than the form itself says.</summary>
    /// <param name="button">CSS selector of the button.</param>
    public Task<VisitedPage> PressAsync(VisitedPage page, string button, params (string Name, string? Value)[] values)
    {
        var pressed = page.Document.QuerySelector(button) as IHtmlButtonElement
            ?? throw new InvalidOperationException($"{page.Path} ({page.Status}) has no button '{button}'.\n{page.Document.Body?.TextContent}");
        var action = new Uri(new Uri(http.BaseAddress!, page.Path), pressed.GetAttribute("formaction") ?? pressed.Form!.GetAttribute("action") ?? "");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(FormFields.Of(pressed.Form!, values)) });
    }

    /// <summary>Goes where a redirect points; throws when the page is none.</summary>
    public Task<VisitedPage> FollowAsync(VisitedPage page) =>
        GetAsync(page.Location ?? throw new InvalidOperationException($"{page.Path} answered {page.Status} and points nowhere.\n{page.Document.Body?.TextContent}"));

    public async Task SignInAsync(string email)
    {
        var page = await GetAsync("/accounts/sign-in");
        var answer = await SubmitAsync(page, "form", ("Email", email), ("Password", DemoPractice.Password));
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Could not sign in as {email}: {answer.Document.Body?.TextContent}");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<VisitedPage> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var location = response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;
        return new VisitedPage(response.RequestMessage!.RequestUri!.PathAndQuery, response.StatusCode, location, Parser.ParseDocument(body));
    }
}
