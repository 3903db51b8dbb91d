using System.Net;
using AngleSharp.Html.Dom;

namespace Clinic.Testing;

/// <summary>An answer to a visitor.</summary>
/// <param name="Path">What was asked for, with its query.</param>
/// <param name="Location">Where a redirect points; null when it is none.</param>
public sealed record VisitedPage(string Path, HttpStatusCode Status, string? Location, IHtmlDocument Document)
{
    public string Heading => Text("h1");

    /// <summary>The text of the first element, white space folded; empty when there is none.</summary>
    public string Text(string selector) =>
        string.Join(' ', (Document.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of every such element, white space folded.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element =>
            string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
