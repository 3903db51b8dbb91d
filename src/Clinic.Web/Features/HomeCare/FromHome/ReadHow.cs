using Clinic.Data;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>Reads what a client can be asked about her sheet, and what she said a moment ago.</summary>
public sealed class ReadHow(ClinicDbContext db, TimeProvider clock)
{
    public async Task<HowPage> ExecuteAsync(Sheet sheet, string token, AskedWhen asked, CancellationToken cancellationToken)
    {
        var numbers = sheet.Content.Knots.Select(knot => knot.Number).ToList();
        var knots = await db.Knots
            .Where(knot => knot.ClientId == sheet.ClientId && numbers.Contains(knot.Number))
            .Select(knot => new
            {
                knot.Id,
                knot.Number,
                AtVisit = db.KnotFindings
                    .Where(finding => finding.KnotId == knot.Id && finding.VisitId == sheet.VisitId)
                    .Select(finding => new { finding.TenderBefore, finding.TenderAfter })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var since = clock.GetUtcNow() - AnswerRules.Corrects;
        var told = AnswerRules.Standing(await db.HomeAnswers.AsNoTracking()
            .Where(answer => answer.SheetId == sheet.Id && answer.Asked == asked && answer.AnsweredAt > since)
            .ToListAsync(cancellationToken));
        List<HowLine> lines = [];
        foreach (var knot in sheet.Content.Knots)
        {
            // One that the chart does not know any more cannot be asked about.
            if (knots.Find(known => known.Number == knot.Number) is { } known)
            {
                var its = told.Where(answer => answer.KnotId == known.Id).ToList();
                lines.Add(LineOf(knot.Number, knot.Place, Higher(known.AtVisit?.TenderBefore, known.AtVisit?.TenderAfter), its));
            }
        }

        return new HowPage(sheet.Content, token, asked, numbers.Count > 0 ? lines : [LineOf(null, null, null, told)]);
    }

    private static HowLine LineOf(int? knot, string? place, int? atVisit, IReadOnlyList<HomeAnswer> told) => new(
        knot,
        place,
        AnswerRules.HelpFrom(atVisit),
        told.LastOrDefault(answer => answer.KnotPain is not null)?.KnotPain,
        told.LastOrDefault(answer => answer.KnotPain is null));

    private static int? Higher(int? one, int? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
}
