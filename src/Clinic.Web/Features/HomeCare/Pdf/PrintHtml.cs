using System.Text.RegularExpressions;
using Clinic.Domain.HomeCare.Sheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Clinic.Web.Features.HomeCare.Pdf;

/// <summary>The print view as one file that needs nothing else: style sheet and fonts are inside it.</summary>
internal sealed partial class PrintHtml(
    IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services, IWebHostEnvironment environment)
{
    private const string View = "/Features/HomeCare/Print.cshtml";
    private const string StyleSheet = "css/sheet-print.css";

    public async Task<string> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        var page = new PrintPage(content, webAddress, await StyleAsync(cancellationToken));
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var view = views.GetView(null, View, isMainPage: true).EnsureSuccessful([]).View!;
        await using var html = new StringWriter();
        var data = new ViewDataDictionary<PrintPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(action.HttpContext, tempData), html, new HtmlHelperOptions()));
        return html.ToString();
    }

    private async Task<string> StyleAsync(CancellationToken cancellationToken)
    {
        var style = System.Text.Encoding.UTF8.GetString(await ReadAsync(StyleSheet, cancellationToken));
        foreach (var font in FontAddress().Matches(style).DistinctBy(match => match.Value))
        {
            var bytes = await ReadAsync(font.Groups["path"].Value, cancellationToken);
            style = style.Replace(font.Value, $"url(\"data:font/woff2;base64,{Convert.ToBase64String(bytes)}\")", StringComparison.Ordinal);
        }

        return style;
    }

    private async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    [GeneratedRegex("""url\("\.\./(?<path>lib/fonts/[^"]+)"\)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FontAddress();
}
