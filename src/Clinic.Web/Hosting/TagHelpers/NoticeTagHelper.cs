using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;notice look="ochre" title="…"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/notice&gt;</c>: one fact that changes what to do.
/// Looks: none, <c>leaf</c> (done), <c>ochre</c> (caution), <c>stop</c> (red flags alone).
/// </summary>
[HtmlTargetElement("notice", Attributes = "title")]
public sealed class NoticeTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Look { get; set; }

    /// <summary>Another icon than the one of the look.</summary>
    public string? Icon { get; set; }

    /// <summary>The level of the title in the page, 2 or 3.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("notice", HtmlEncoder.Default);
        if (Look is not null)
        {
            output.AddClass($"notice-{Look}", HtmlEncoder.Default);
        }

        var heading = Level == 3 ? "h3" : "h2";
        output.PreContent
            .AppendHtml(Icons.Svg(Icon ?? Look switch { "leaf" => "tick", "ochre" => "caution", "stop" => "stop", _ => "fact" }))
            .AppendHtml($"<{heading} class=\"notice-title\">").Append(Title).AppendHtml($"</{heading}>");
    }
}
