using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.HomeCare;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>The print view of a sheet as one file that needs nothing else: style sheet and fonts are inside it.</summary>
internal sealed class PrintHtml(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services, PrintStyle style)
{
    private const string View = "/Features/HomeCare/Print.cshtml";
    private const string StyleSheet = "css/sheet-print.css";

    public async Task<string> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        var page = new PrintPage(content, webAddress, await style.ReadAsync(StyleSheet, cancellationToken));
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var view = views.GetView(null, View, isMainPage: true).EnsureSuccessful([]).View!;
        await using var html = new StringWriter();
        var data = new ViewDataDictionary<PrintPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(action.HttpContext, tempData), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
