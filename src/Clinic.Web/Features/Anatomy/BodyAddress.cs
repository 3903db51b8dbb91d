using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy;

/// <summary>Where a page finds the drawn bodies. A new drawing gets a new address, so that a browser may keep each for ever.</summary>
public static class BodyAddress
{
    public static string Body(BodyBuild build, BodyView view, BodyPalette palette) => Of(build, "body", WireName.Of(view), palette);

    public static string Thumbnail(BodyBuild build, BodyView view, BodyPalette palette) => Of(build, "thumbnail", WireName.Of(view), palette);

    public static string Inset(BodyBuild build, AtlasInset inset, BodyPalette palette) => Of(build, "inset", inset.Name, palette);

    private static string Of(BodyBuild build, string kind, string name, BodyPalette palette) => string.Create(
        CultureInfo.InvariantCulture, $"/anatomy/v{Atlas.Current.Version}/{WireName.Of(build)}/{kind}/{name}-{WireName.Of(palette)}.svg");
}
