using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Anatomy;

/// <summary>How pages name the kinds of knots.</summary>
public static class KindWords
{
    public static string Of(KnotKind kind) => kind switch
    {
        KnotKind.OverStretched => "Over-stretched",
        KnotKind.OverUsed => "Over-used",
        KnotKind.HeldShort => "Held short",
        KnotKind.Mixed => "Mixed",
        _ => "Unsure",
    };
}
