using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;pin knot="1" /&gt;</c> or <c>&lt;pin area="A" small /&gt;</c>: the marks of the body map in text. A knot is round with a number,
/// an area square with a letter.
/// </summary>
[HtmlTargetElement("pin", Attributes = "knot")]
[HtmlTargetElement("pin", Attributes = "area")]
public sealed class PinTagHelper : TagHelper
{
    public string? Knot { get; set; }

    public string? Area { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pin {(Knot is null ? "pin-area" : "pin-knot")}{(Small ? " pin-sm" : "")}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Knot is null ? $"Area {Area}" : $"Knot {Knot}");
        if (Knot is not null)
        {
            output.Content.Append(Knot);
            return;
        }

        output.Content.AppendHtml("<i>").Append(Area ?? "").AppendHtml("</i>");
    }
}
