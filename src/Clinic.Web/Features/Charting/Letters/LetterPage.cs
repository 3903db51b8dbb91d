using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Letters;

/// <summary>The form of a referral letter.</summary>
/// <param name="Knots">Of the visit, with their words.</param>
/// <param name="Areas">Checked in the visit, with their words.</param>
public sealed record LetterPage(
    Id<Visit> VisitId, string ClientName, IReadOnlyList<(Id<Knot> Id, string Words)> Knots, IReadOnlyList<(Guid Id, string Words)> Areas, LetterForm Form)
{
    public static string Of(ReferralReason reason) => reason switch
    {
        ReferralReason.WarningSigns => "A warning sign: please assess",
        ReferralReason.NotSettling => "It does not settle with treatment: please assess",
        _ => "Another view beside our treatment",
    };
}
