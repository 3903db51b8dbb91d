using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: after a refused form, what is wrong, each line leading to its field. Otherwise nothing.</summary>
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private static readonly string[] Counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (Name: entry.Key, Words: FieldErrors.WordsOf(entry.Value!.Errors[0])))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        // Takes the focus without a script.
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml("<h2 id=\"error-summary-title\">").AppendHtml(Icons.Svg("stop")).Append(TitleOf(wrong.Count)).AppendHtml("</h2><ul>");
        foreach (var (name, words) in wrong)
        {
            output.Content.AppendHtml("<li>").AppendHtml(LineOf(name, words)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    // What belongs to no field has no place to lead to.
    private static TagBuilder LineOf(string name, string words)
    {
        var line = new TagBuilder(name.Length == 0 ? "b" : "a");
        if (name.Length > 0)
        {
            line.Attributes["href"] = $"#{FieldErrors.IdOf(name)}";
        }

        line.InnerHtml.Append(words);
        return line;
    }

    private static string TitleOf(int count) => count switch
    {
        1 => "One thing needs a fix",
        < 10 => $"{Counts[count]} things need a fix",
        _ => $"{count.ToString(CultureInfo.InvariantCulture)} things need a fix",
    };
}
