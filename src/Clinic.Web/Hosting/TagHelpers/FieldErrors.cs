using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>The words of what is wrong with a field, the same at the field and in the summary.</summary>
internal static class FieldErrors
{
    /// <summary>The id that <c>asp-for</c> gives to the input of this name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string? FirstOf(ModelStateDictionary modelState, string name) =>
        modelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? WordsOf(entry.Errors[0]) : null;

    public static string WordsOf(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "This answer cannot be read" : error.ErrorMessage;

    public static IHtmlContent Hint(string id, string hint)
    {
        var span = new TagBuilder("span") { Attributes = { ["class"] = "hint", ["id"] = id } };
        span.InnerHtml.Append(hint);
        return span;
    }

    public static IHtmlContent Wrong(string id, string words)
    {
        var paragraph = new TagBuilder("p") { Attributes = { ["class"] = "wrong", ["id"] = id } };
        paragraph.InnerHtml.AppendHtml(Icons.Svg("stop"));
        paragraph.InnerHtml.AppendHtml("<span><span class=\"visually-hidden\">Error: </span>").Append(words).AppendHtml("</span>");
        return paragraph;
    }
}
