using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Web.Features.Anatomy;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>A drawn body under marks.</summary>
/// <param name="IsSmall">Drawn with the fewer strokes of a thumbnail.</param>
public sealed record BodyPicture(BodyBuild Build, BodyView View, bool IsSmall = false)
{
    public string Address(BodyPalette palette) =>
        IsSmall ? BodyAddress.Thumbnail(Build, View, palette) : BodyAddress.Body(Build, View, palette);
}
