using Clinic.Browser.Tests.Charting;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.MainJob;

/// <summary>Leads a browser through every page of the main job, and stops to look at each.</summary>
/// <param name="page">A page of nobody who is signed in.</param>
/// <param name="look">Called on each page with its name.</param>
internal sealed class MainJobWalk(IPage page, Func<string, Task> look)
{
    private const string Treatment = "/booking/time?service=massage-60&channel=in-person&from=2026-11-24";

    /// <summary>What anybody may open: from the home page to the private link, the call back, and what goes wrong.</summary>
    public async Task ClientAsync()
    {
        await OpenAsync("/", "home");
        await page.PressAsync(AriaRole.Link, "Book a free pain consult");
        await look("service");
        await page.PressAsync(AriaRole.Button, "Choose a time");
        await look("service, nothing chosen");
        await page.GotoAsync(Treatment);
        await page.PressAsync(AriaRole.Button, "Continue");
        await look("time, none picked");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await look("time, one picked");
        await page.PressAsync(AriaRole.Button, "Continue");
        await look("details");
        await BookTwiceAsync();
        await OpenAsync("/call-back", "call back");
        await page.PressAsync(AriaRole.Button, "Call me back");
        await look("call back, nothing written");
        await page.GetByLabel("Your name").FillAsync("Ida Berg");
        await page.GetByLabel("Phone").FillAsync("204-555-0144");
        await page.PressAsync(AriaRole.Button, "Call me back");
        await look("call back, noted");
        await WaitAndRepeatAsync();
        await OpenAsync("/booking/embed", "embedded, not set up");
        await OpenAsync("/no-such-page", "404");
        await OpenAsync("/problem/403", "403");
        await OpenAsync("/problem/503", "503");
    }

    /// <summary>What a client opens by the private link of her sheet.</summary>
    public async Task HomePlanAsync(string path)
    {
        await OpenAsync(path, "home plan");
        await page.Locator("[data-hold-start]").First.ClickAsync();
        await look("home plan, timer");
        await OpenAsync($"{path}/how?asked=week", "how is it now");
        await page.PressAsync(AriaRole.Button, "9");
        await look("how is it now, told");
    }

    /// <summary>What a therapist opens: from the door to the sheet, and the sheet as her client has it.</summary>
    public async Task TherapistAsync()
    {
        await OpenAsync("/accounts/sign-in", "sign in");
        await page.GetByLabel("Email").FillAsync("ines@riverbend.example");
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.PressAsync(AriaRole.Button, "Sign in");
        await look("sign in, wrong password");
        await page.SignInAsync("ines");
        await look("day");
        await OpenAsync("/booking/appointments?day=2027-12-25", "day, empty");
        await OpenAsync("/booking/call-backs", "call-backs");
        await OpenAsync("/booking/requests", "requests, none");
        await OpenAsync("/messages/feed", "feed");
        await page.PressAsync(AriaRole.Button, "Make the address");
        await look("feed, made");
        await page.GotoAsync("/booking/appointments");
        await page.PressAsync(AriaRole.Button, "Open chart");
        await look("chart, no knot");
        await VoidAsync(page.Url.Split('?')[0]);
        await page.GotoAsync("/booking/appointments");
        await page.PressAsync(AriaRole.Button, "Open chart");
        var chart = page.Url;
        await ChartAsync();
        await HandOutAsync();
        await OverTimeAsync(chart);
        var visit = new Uri(chart).AbsolutePath;
        await OpenAsync($"{visit}/letter", "letter");
        await OpenAsync($"{visit}/print", "visit on paper");
        await OpenAsync("/home-care/exercises/E09/poses", "pictures of an exercise");
        await SignAsync(chart.Split('?')[0]);
    }

    /// <summary>What the desk and the owner open beside that: the calendar, booking for somebody, whoever waits, and what is on offer.</summary>
    public async Task OwnerAsync()
    {
        await page.SignInAsync("hanna");
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.AssertAccessibleAsync("the menu on a phone");
        await page.SetViewportSizeAsync(1440, 900);
        await OpenAsync("/booking/calendar", "calendar");
        await OpenAsync("/booking/calendar?view=week&by=room", "calendar, week by room");
        await OpenAsync("/booking/on-behalf", "on behalf");
        await page.PressAsync(AriaRole.Button, "Book the visit");
        await look("on behalf, nothing written");
        await OpenAsync("/booking/waiting", "waiting list");
        await OpenAsync("/booking/embed/how", "embed guide");
        await OpenAsync("/messages/outbox", "outbox");
        foreach (var room in new[] { "", "/services", "/services/massage-60", "/therapists/ines-moreau", "/rooms", "/closures", "/settings", "/handovers" })
        {
            await OpenAsync($"/practice{room}", $"practice{room}");
        }

        await page.PressAsync(AriaRole.Button, "Hand over");
        await look("handovers, no reason");
        await OpenAsync("/audit", "audit trail");
        await OpenAsync("/audit?client=nobody&did=print", "audit trail, nothing found");
        await OpenAsync("/audit?from=yesterday", "audit trail, no such time");
        await OpenAsync("/anatomy/rules", "rules");
        await OpenAsync("/anatomy/rules/new", "rule, new");
        await page.PressAsync(AriaRole.Button, "Add the rule");
        await look("rule, nothing written");
        await LibraryAsync();
        await OpenAsync("/availability/hours", "hours");
        await OpenAsync("/availability/hours/ines-moreau", "hours of one");
    }

    private async Task WaitAndRepeatAsync()
    {
        await OpenAsync("/booking/waiting-list?service=massage-60&therapist=ines-moreau", "waiting list, to join");
        await page.PressAsync(AriaRole.Button, "Put me on the list");
        await look("waiting list, nothing written");
        await page.GotoAsync(Treatment + "&therapist=ines-moreau");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await WriteDetailsAsync(page, name: "Serena Stone");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Every week" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Book");
        await look("series");
        await page.PressAsync(AriaRole.Button, "Book these visits");
        await look("series, booked");
    }

    private async Task BookTwiceAsync()
    {
        await page.PressAsync(AriaRole.Button, "Book");
        await look("details, nothing written");
        // A later time, which nobody keeps, and which somebody else books meanwhile.
        await page.GotoAsync(Treatment + "&therapist=ines-moreau");
        var slot = await page.Locator(".slot input").Last.GetAttributeAsync("value");
        var faster = await page.Context.NewPageAsync();
        foreach (var visitor in new[] { faster, page })
        {
            await visitor.GotoAsync(Treatment.Replace("/time", "/details", StringComparison.Ordinal) + $"&slot={slot}");
        }

        await WriteDetailsAsync(faster, name: "Flora Stone");
        await faster.PressAsync(AriaRole.Button, "Book");
        await faster.CloseAsync();
        await WriteDetailsAsync(page, "A sudden, tearing pain");
        await page.PressAsync(AriaRole.Button, "Book");
        await look("emergency");
        await page.PressAsync(AriaRole.Button, "Back to the list");
        await look("details, asked again");
        await WriteDetailsAsync(page);
        await page.PressAsync(AriaRole.Button, "Book");
        await look("that time has gone");
        await page.PressAsync(AriaRole.Button, "Book this time");
        await look("booked");
        await ChangeAsync(page.Url.Split('?')[0]);
    }

    private async Task ChangeAsync(string visit)
    {
        await OpenAsync(visit, "visit, later");
        await OpenAsync($"{visit}/marks", "where it hurts, nothing marked");
        await page.PressAsync(AriaRole.Button, "Mark this place");
        await look("where it hurts, no place picked");
        await page.GetByLabel("Where?").SelectOptionAsync("scap_medial_border");
        await page.Locator("#from-list").ChooseAsync("Left");
        await page.PressAsync(AriaRole.Button, "Mark this place");
        await look("where it hurts, one place");
        await OpenAsync($"{visit}/move?from=2026-11-30&therapist=any", "move");
        await page.PressAsync(AriaRole.Button, "Move my visit");
        await look("move, no time picked");
        await page.GotoAsync($"{visit}/move?from=2026-11-30&therapist=any");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Move my visit");
        await look("visit, moved");
        await OpenAsync($"{visit}/cancel", "cancel");
        await page.PressAsync(AriaRole.Button, "Cancel my visit");
        await look("visit, cancelled");
        await OpenAsync($"{visit}/move", "visit, nothing to change");
    }

    private async Task OverTimeAsync(string chart)
    {
        await OpenAsync(chart, "chart, all of it");
        await page.PressAsync(AriaRole.Link, "Over time");
        var client = page.Url.Split('?')[0];
        await look("client over time");
        await OpenAsync($"{client}/comparison", "two visits, side by side");
        await OpenAsync($"{client}/comparison?overlaid=true", "two visits, on one body");
        await OpenAsync($"{client}/heat-map", "heat map");
        await OpenAsync("/charting/what-worked", "what worked in the clinic");
    }

    private static async Task WriteDetailsAsync(IPage page, string redFlag = "None of these", string name = "Walter Stone")
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync(name);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = redFlag }).CheckAsync(new() { Force = true });
    }

    /// <summary>Files, plan and alerts of a visit, with the door that an alert puts before its chart.</summary>
    private async Task CareAsync(string visit, string client)
    {
        await OpenAsync($"{visit}/attachments", "files, none");
        await page.PressAsync(AriaRole.Button, "Add the file");
        await look("files, none chosen");
        await OpenAsync($"{visit}/plan", "plan of care, none");
        await page.PressAsync(AriaRole.Button, "Make the plan");
        await look("plan of care, nothing written");
        await page.GetByLabel("The goal, in the client’s own words").FillAsync("Lift my grandson");
        await page.GetByLabel("Visits planned after this one").FillAsync("6");
        await page.GetByLabel("Look at it again on").FillAsync("2026-12-12");
        await page.PressAsync(AriaRole.Button, "Make the plan");
        await look("plan of care");
        await OpenAsync($"{client}/alerts", "alerts, none");
        await page.GetByLabel("Add an alert").FillAsync("Allergic to nut oils");
        await page.PressAsync(AriaRole.Button, "Add the alert");
        await look("alerts");
        await page.GotoAsync(client.Replace("/charting/", "/home-care/", StringComparison.Ordinal) + "/flags");
        await page.PressAsync(AriaRole.Button, "Set the flags");
        await look("flags, none chosen");
        await page.Locator("main").ChooseAsync("Wrist pain");
        await page.PressAsync(AriaRole.Button, "Set the flags");
        await look("flags");
        await OpenAsync(visit, "chart behind its alerts");
        await page.PressAsync(AriaRole.Button, "I have read this");
        await look("chart with plan and alert");
    }

    /// <summary>The library of exercises: found, read, worded, gone back to and hidden.</summary>
    private async Task LibraryAsync()
    {
        await OpenAsync("/home-care/exercises", "library");
        await page.GotoAsync("/home-care/exercises/new");
        await page.PressAsync(AriaRole.Button, "Save the exercise");
        await look("exercise, nothing written");
        await page.GotoAsync("/home-care/exercises/E14/edit");
        await page.GetByLabel("Name").FillAsync("Ball between back and wall");
        await page.PressAsync(AriaRole.Button, "Save as a new version");
        await look("exercise");
        await OpenAsync("/home-care/exercises/E14/versions/1", "exercise, earlier version");
        await page.PressAsync(AriaRole.Button, "Go back to this version");
        await page.PressAsync(AriaRole.Button, "Hide");
        await OpenAsync("/home-care/exercises?q=E14", "library, a hidden one");
    }

    private async Task ChartAsync()
    {
        var visit = page.Url.Split('?')[0];
        await OpenAsync(visit.Replace("/charting/visits/", "/home-care/visits/", StringComparison.Ordinal) + "/sheet/new", "exercises, nothing treated");
        await page.GotoAsync(visit);
        await page.PressAsync(AriaRole.Link, "Over time");
        await look("client over time");
        await CareAsync(visit, page.Url.Split('?')[0]);
        await page.GotoAsync(visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark a knot here" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await look("chart, no place picked");
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeVisibleAsync();
        await OpenAsync(page.Url, "chart, a knot");
        await page.OpenAreaAsync("lat-left");
        await look("chart, an area");
        await page.RecordAreaAsync("lat-left", 8, "Pincer hold", "120", 3);
        await page.OpenAreaAsync("pec_major-left");
        await look("chart, consent asked");
        await page.RecordConsentAsync("pec_major-left");
        await page.RecordAreaAsync("pec_major-left", 6, "Slow stroke", "90", 4);
        await page.SaveKnotAsync("Tender after", 2);
    }

    private async Task VoidAsync(string visit)
    {
        await OpenAsync($"{visit}/corrections", "put right");
        await page.PressAsync(AriaRole.Button, "Void this chart");
        await look("put right, no reason");
        await page.Locator("#why-void").FillAsync("She did not come");
        await page.PressAsync(AriaRole.Button, "Void this chart");
        await page.Locator(".voided summary").ClickAsync();
        await look("client with a voided chart");
    }

    private async Task SignAsync(string visit)
    {
        await OpenAsync("/charting/snippets", "snippets, none");
        await page.PressAsync(AriaRole.Button, "Add the snippet");
        await look("snippets, nothing written");
        await page.GetByLabel("Name").FillAsync("Heat");
        await page.GetByLabel("Plan").CheckAsync(new() { Force = true });
        await page.GetByLabel("Text").FillAsync("Heat on the {side: left|right}, {pain:0-10} of 10, {why}.");
        await page.PressAsync(AriaRole.Button, "Add the snippet");
        await look("snippets");
        await page.GotoAsync(visit);
        await page.PressAsync(AriaRole.Link, "Read and sign");
        await page.Locator(".snippet summary").ClickAsync();
        await look("note");
        await page.SignButton().ClickAsync();
        await Assertions.Expect(page.Locator("#signature")).ToBeVisibleAsync();
        await look("note, signed");
        await OpenAsync(visit, "chart, signed");
        await OpenAsync(visit.Replace("/charting/visits/", "/home-care/visits/", StringComparison.Ordinal) + "/sheet/new", "exercises, signed");
    }

    private async Task HandOutAsync()
    {
        await page.PressAsync(AriaRole.Link, "Make home sheet");
        await look("exercises");
        await page.Locator("summary").ClickAsync();
        await look("exercises, all");
        await page.PressAsync(AriaRole.Button, "Make the sheet");
        await look("sheet");
        await page.PressAsync(AriaRole.Link, "Open web page");
        await look("web copy");
        await OpenAsync(page.Url + "/print", "web copy, to print");
    }

    private async Task OpenAsync(string address, string name)
    {
        await page.GotoAsync(address);
        await look(name);
    }
}
