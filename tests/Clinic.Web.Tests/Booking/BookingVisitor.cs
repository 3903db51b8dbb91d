using AngleSharp.Html.Dom;
using Clinic.Testing;

namespace Clinic.Web.Tests.Booking;

/// <summary>A visitor who books through the pages, without script.</summary>
internal static class BookingVisitor
{
    public const string Continue = ".confirm-bar button";

    /// <summary>What she writes in the last step, but for what a test is about.</summary>
    public static (string Name, string? Value)[] Details(string name, string email, params (string Name, string? Value)[] more) =>
    [
        .. new (string Name, string? Value)[] { ("Name", name), ("Email", email), ("Phone", "204-555-0188"), ("RedFlags", "none") }
            .Where(field => !more.Any(other => other.Name == field.Name)),
        .. more,
    ];

    /// <summary>Picks a time of the second step and continues; the answer to that post.</summary>
    /// <param name="nth">Which of the times, from 0.</param>
    public static async Task<VisitedPage> HoldAsync(this Visitor visitor, string timePath, int nth = 0)
    {
        var time = await visitor.GetAsync(timePath);
        return await visitor.PressAsync(time, Continue, ("slot", time.SlotValues()[nth]));
    }

    /// <summary>The last step, with the time kept.</summary>
    public static async Task<VisitedPage> DetailsAsync(this Visitor visitor, string timePath, int nth = 0) =>
        await visitor.FollowAsync(await visitor.HoldAsync(timePath, nth));

    /// <summary>The times that a page offers, as its form posts them.</summary>
    public static IReadOnlyList<string> SlotValues(this VisitedPage page) =>
        [.. page.Document.QuerySelectorAll("input[name=slot],input[name=Slot]").Select(input => ((IHtmlInputElement)input).Value)];
}
