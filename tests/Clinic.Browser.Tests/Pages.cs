using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Clinic.Data.Demo;
using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

internal static class Pages
{
    /// <summary>Signs a member of staff of the demo in through the form.</summary>
    public static async Task SignInAsync(this IPage page, string name)
    {
        await page.GotoAsync("/accounts/sign-in");
        await page.GetByLabel("Email").FillAsync($"{name}@riverbend.example");
        await page.GetByLabel("Password").FillAsync(DemoPractice.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/booking/appointments");
    }

    /// <summary>The same without the page of the form, which costs a browser more than the server, for tests of what comes after it.</summary>
    public static async Task ComeInAsync(this IPage page, string name)
    {
        const string door = "/accounts/sign-in";
        var shown = await page.APIRequest.GetAsync(door);
        var form = (IHtmlFormElement)new HtmlParser().ParseDocument(await shown.TextAsync()).QuerySelector("form")!;
        var fields = page.APIRequest.CreateFormData();
        foreach (var field in FormFields.Of(form, [("Email", $"{name}@riverbend.example"), ("Password", DemoPractice.Password)]))
        {
            fields.Set(field.Key, field.Value);
        }

        await page.APIRequest.PostAsync(door, new() { Form = fields, MaxRedirects = 0 });
        await page.GotoAsync("/booking/appointments");
    }

    /// <summary>Follows a link of the staff's bar; on a narrow screen it stands behind a button.</summary>
    public static async Task PressInBarAsync(this IPage page, string name)
    {
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        if (await menu.IsVisibleAsync())
        {
            await menu.ClickAsync(new() { Force = true });
        }

        await page.PressAsync(AriaRole.Link, name);
    }

    /// <summary>
    /// Ticks a box or radio the way a person does who sees only its label. Forced, because Playwright waits for
    /// animation frames that a page without script never reports.
    /// </summary>
    public static Task ChooseAsync(this ILocator within, string label) =>
        within.GetByLabel(label, new() { Exact = true }).CheckAsync(new() { Force = true });

    /// <summary>Presses a button or link and waits until the next page is there.</summary>
    public static async Task PressAsync(this IPage page, AriaRole role, string name)
    {
        var before = page.WaitForRequestFinishedAsync(new() { Predicate = request => request.IsNavigationRequest && request.RedirectedTo is null });
        await page.GetByRole(role, new() { Name = name }).First.ClickAsync(new() { Force = true });
        await before;
        await page.WaitForLoadStateAsync();
    }
}
