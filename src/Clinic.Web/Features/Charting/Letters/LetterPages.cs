using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Charting.Prints;

namespace Clinic.Web.Features.Charting.Letters;

/// <summary>Makes the form of a letter from its visit.</summary>
internal static class LetterPages
{
    /// <param name="form">As it was sent; null proposes everything of the visit.</param>
    public static LetterPage Of(Id<Visit> visitId, VisitToPrint visit, LetterForm? form)
    {
        var areas = visit.Content.Locked.Areas;
        var hasSigns = visit.Check is { Level: not RedFlagLevel.Clear } || visit.Content.Locked.Findings.Any(finding => finding.HasWarningSign);
        return new LetterPage(
            visitId,
            visit.ClientName,
            [.. visit.Knots.Select(knot => (knot.Id, FormattableString.Invariant($"Knot {knot.Number}, {PlaceName.InSentence(knot.Zone, knot.Side)}")))],
            [.. areas.Select(area => (area.Id, StaffTitles.Of(area.Area, area.Side)))],
            form ?? new LetterForm
            {
                Knots = [.. visit.Knots.Select(knot => knot.Id)],
                Areas = [.. areas.Where(area => area.IsTreated).Select(area => area.Id)],
                Reason = hasSigns ? WireName.Of(ReferralReason.WarningSigns) : null,
            });
    }
}
