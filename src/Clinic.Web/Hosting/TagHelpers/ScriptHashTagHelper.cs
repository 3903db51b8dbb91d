using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;script type="module" src="~/js/own-time.js" asp-add-hash&gt;</c>: a script that a page may run which is the same for everybody. It is
/// allowed by its content, not by a nonce, so the page can be kept. The file imports no other.
/// </summary>
[HtmlTargetElement("script", Attributes = "asp-add-hash,src")]
public sealed class ScriptHashTagHelper(IWebHostEnvironment environment) : TagHelper
{
    private static readonly ConcurrentDictionary<(string Path, DateTimeOffset Changed), string> Hashes = new();

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override int Order => int.MinValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var source = context.AllAttributes["src"].Value.ToString()!.TrimStart('~');
        var file = environment.WebRootFileProvider.GetFileInfo(source);
        var hash = Hashes.GetOrAdd((source, file.LastModified), _ => HashOf(file.CreateReadStream()));
        output.Attributes.RemoveAll("asp-add-hash");
        output.Attributes.SetAttribute("integrity", hash);
        SecurityHeaders.AllowScript(ViewContext.HttpContext, hash);
    }

    private static string HashOf(Stream file)
    {
        using (file)
        {
            return $"sha256-{Convert.ToBase64String(SHA256.HashData(file))}";
        }
    }
}
