using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>A drawn body under marks.</summary>
/// <param name="Kind">"body", or "thumbnail" where it is small.</param>
public sealed record BodyPicture(string Kind, BodyBuild Build, BodyView View)
{
    public string Address(BodyPalette palette) =>
        FormattableString.Invariant($"~/anatomy/v{Atlas.Current.Version}/{WireName.Of(Build)}/{Kind}/{WireName.Of(View)}-{WireName.Of(palette)}.svg");
}
