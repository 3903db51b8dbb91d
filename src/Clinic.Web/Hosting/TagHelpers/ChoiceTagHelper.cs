using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;choice value="m60" text="Massage, 60 minutes" hint="…" end="$110" /&gt;</c> inside <c>choices</c>, or alone
/// <c>&lt;choice for="Form.Agrees" text="…" /&gt;</c> for a yes or no. The whole row is the label.
/// </summary>
[HtmlTargetElement("choice", Attributes = "text")]
public sealed class ChoiceTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public object? Value { get; set; }

    public required string Text { get; set; }

    public string? Hint { get; set; }

    /// <summary>What stands at the end of the row, a price for instance.</summary>
    public string? End { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var set = context.Items.TryGetValue(typeof(ChoicesTagHelper), out var found) ? (ChoiceSet)found : null;
        var asked = For ?? set?.For ?? throw new InvalidOperationException("A choice stands inside choices, or has its own for.");
        var isChip = set is { IsChips: true };

        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", isChip ? "chip" : "choice");
        output.Content.AppendHtml(InputOf(asked, set));
        if (isChip)
        {
            output.Content.AppendHtml("<span>").Append(Text).AppendHtml("</span>");
            return;
        }

        output.Content.AppendHtml("<span><b>").Append(Text).AppendHtml("</b>");
        if (Hint is not null)
        {
            output.Content.AppendHtml("<span class=\"hint\">").Append(Hint).AppendHtml("</span>");
        }

        output.Content.AppendHtml("</span>");
        if (End is not null)
        {
            output.Content.AppendHtml("<span class=\"choice-price\">").Append(End).AppendHtml("</span>");
        }
    }

    private TagBuilder InputOf(ModelExpression asked, ChoiceSet? set)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(asked.Name);
        var value = Convert.ToString(Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "true";
        var isList = asked.Metadata.IsEnumerableType;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = isList || asked.Metadata.UnderlyingOrModelType == typeof(bool) && Value is null ? "checkbox" : "radio";
        input.Attributes["name"] = name;
        input.Attributes["id"] = set is null || set.Rendered++ == 0 ? FieldErrors.IdOf(name) : FieldErrors.IdOf($"{name}_{value}");
        input.Attributes["value"] = value;
        if (AnswersOf(asked, name).Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            input.Attributes["checked"] = "checked";
        }

        return input;
    }

    // What was posted goes before what the model says: a refused form shows the answers as they were given.
    private IEnumerable<string?> AnswersOf(ModelExpression asked, string name)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue as IEnumerable<string?> ?? [entry.RawValue as string];
        }

        return asked.Model is IEnumerable list and not string
            ? list.Cast<object>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))
            : [Convert.ToString(asked.Model, CultureInfo.InvariantCulture)];
    }
}
