using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;field for="Form.Email" hint="…" type="email" autocomplete="email" width="in-name" /&gt;</c>: label, hint, error and input.
/// The label is the property's display name. <c>rows</c> makes a text area; content, if any, stands in place of the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>A class that limits the input to the length of its answer: <c>in-name</c>, <c>in-phone</c>.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public int? Rows { get; set; }

    /// <summary>Says after the label that the field may stay empty.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldErrors.IdOf(name);
        var wrong = FieldErrors.FirstOf(ViewContext.ViewData.ModelState, name);
        var own = (await output.GetChildContentAsync()).GetContent();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field is-wrong");
        output.Content.AppendHtml(LabelOf(id));
        if (Hint is not null)
        {
            output.Content.AppendHtml(FieldErrors.Hint($"{id}-hint", Hint));
        }

        if (wrong is not null)
        {
            output.Content.AppendHtml(FieldErrors.Wrong($"{id}-wrong", wrong));
        }

        output.Content.AppendHtml(string.IsNullOrWhiteSpace(own) ? InputOf(id, wrong is not null) : new Microsoft.AspNetCore.Html.HtmlString(own));
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"fw-normal soft\">(you can leave this empty)</span>");
        }

        return label;
    }

    private TagBuilder InputOf(string id, bool isWrong)
    {
        Dictionary<string, object?> attributes = new()
        {
            ["class"] = Width is null ? "form-control" : $"form-control {Width}",
        };
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", isWrong ? $"{id}-wrong" : null }.OfType<string>());
        if (describedBy.Length > 0)
        {
            attributes["aria-describedby"] = describedBy;
        }

        if (isWrong)
        {
            attributes["aria-invalid"] = "true";
        }

        if (Autocomplete is not null)
        {
            attributes["autocomplete"] = Autocomplete;
        }

        if (Inputmode is not null)
        {
            attributes["inputmode"] = Inputmode;
        }

        if (Rows is { } rows)
        {
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows, columns: 0, attributes);
        }

        attributes["type"] = Type;
        return Type == "password"
            ? generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes)
            : generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, FormatOf(Type), attributes);
    }

    // The forms in which a browser takes and sends a day and a time, whatever the reader's language.
    private static string? FormatOf(string type) => type switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "time" => "{0:HH:mm}",
        _ => null,
    };
}
