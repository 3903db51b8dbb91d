using System.Text.Encodings.Web;
using Clinic.Web.Hosting.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Clinic.Web.Tests.Hosting.TagHelpers;

public sealed class ErrorSummaryTagHelperTests
{
    private readonly ModelStateDictionary _modelState = new();

    [Fact]
    public void Process_NothingWrong_RendersNothing() => Assert.Equal("", Rendered());

    [Fact]
    public void Process_WrongFields_LeadToTheIdsOfTheirInputs()
    {
        _modelState.AddModelError("Form.Email", "Check the email address: it needs an @");
        _modelState.AddModelError("Form.Areas[0].Name", "Name <it>");

        var html = Rendered();

        Assert.Contains("Two things need a fix", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Form_Email\">Check the email address: it needs an @</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Form_Areas_0__Name\">Name &lt;it&gt;</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_ErrorOfNoField_LeadsNowhere()
    {
        _modelState.AddModelError("", "That time has just gone");

        var html = Rendered();

        Assert.Contains("One thing needs a fix", html, StringComparison.Ordinal);
        Assert.Contains("<b>That time has just gone</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }

    private string Rendered()
    {
        var summary = new ErrorSummaryTagHelper
        {
            ViewContext = new ViewContext { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), _modelState) },
        };
        var output = new TagHelperOutput("error-summary", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        summary.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
