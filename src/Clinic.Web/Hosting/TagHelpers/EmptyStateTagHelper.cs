using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;empty-state title="No knots on this chart yet"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/empty-state&gt;</c>: what belongs here and how to put it there.
/// The thread is a loop where nothing has begun, straight where all is done (<c>done</c>).
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public bool Done { get; set; }

    /// <summary>The level of the title in the page, 2 or 3.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var thread = Done ? "M4 26H176" : "M4 26H70C92 26 104 22 104 13C104 4 90 4 90 13C90 22 102 26 124 26H176";
        var heading = Level == 3 ? "h3" : "h2";
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent
            .AppendHtml("<svg class=\"thread-art\" viewBox=\"0 0 180 34\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" ")
            .AppendHtml($"stroke-linecap=\"round\" aria-hidden=\"true\"><path d=\"{thread}\"/></svg><{heading}>")
            .Append(Title)
            .AppendHtml($"</{heading}>");
    }
}
