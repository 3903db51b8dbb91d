using System.Text.Encodings.Web;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.AspNetCore.Html;

namespace Clinic.Web.Features.HomeCare;

/// <summary>Sets a drawing into a page, so that readers by ear and the tags of a PDF meet it once.</summary>
public static class Drawing
{
    /// <summary>Something around it says what it shows.</summary>
    public static IHtmlContent Silent(string svg) => With(svg, "aria-hidden=\"true\"");

    /// <summary>It says itself what it shows.</summary>
    public static IHtmlContent Named(string svg, string altText) =>
        With(svg, $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(altText)}\"");

    /// <summary>Where a page finds the body that a sheet's map is laid over.</summary>
    public static string BodyAddress(BodyView view) => Anatomy.BodyAddress.Thumbnail(BodyBuild.Athletic, view, BodyPalette.Light);

    private static HtmlString With(string svg, string attributes) =>
        new(svg.Replace("<svg ", $"<svg {attributes} ", StringComparison.Ordinal));
}
