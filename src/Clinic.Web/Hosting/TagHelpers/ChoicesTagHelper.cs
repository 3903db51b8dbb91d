using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;choices for="Form.Service" legend="…" hint="…"&gt;</c>: a field set of <c>choice</c> elements, one answer for a single value,
/// several for a list. <c>look="chips"</c> sets them side by side, for answers of one or two words.
/// </summary>
[HtmlTargetElement("choices", Attributes = "for,legend")]
public sealed class ChoicesTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    /// <summary>The title of the page asks the question already.</summary>
    public bool HideLegend { get; set; }

    public string? Hint { get; set; }

    public string? Look { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    // Init, not Process: the choices inside are rendered before this element is.
    public override void Init(TagHelperContext context) =>
        context.Items[typeof(ChoicesTagHelper)] = new ChoiceSet(For, IsChips: Look == "chips");

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldErrors.IdOf(name);
        var wrong = FieldErrors.FirstOf(ViewContext.ViewData.ModelState, name);
        var choices = await output.GetChildContentAsync();

        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field is-wrong");
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", wrong is null ? null : $"{id}-wrong" }.OfType<string>());
        if (describedBy.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        output.Content.AppendHtml($"<legend class=\"{(HideLegend ? "visually-hidden" : "as-label")}\">{HtmlEncoder.Default.Encode(Legend)}</legend>");
        if (Hint is not null)
        {
            output.Content.AppendHtml(FieldErrors.Hint($"{id}-hint", Hint));
        }

        if (wrong is not null)
        {
            output.Content.AppendHtml(FieldErrors.Wrong($"{id}-wrong", wrong));
        }

        output.Content.AppendHtml(Look == "chips" ? "<div class=\"chips\">" : "").AppendHtml(choices).AppendHtml(Look == "chips" ? "</div>" : "");
    }
}
