using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;

namespace Clinic.Testing;

/// <summary>Nora's visit of the day, charted: a knot at the left blade, and four areas that were worked on.</summary>
public static class GivenTreatedVisit
{
    public static IReadOnlyList<TreatedArea> Areas { get; } =
    [
        new(2, "lat", AreaSide.Left, 8, 3),
        new(2, "teres", AreaSide.Left, 6, 3),
        new(2, "pec_outer", AreaSide.Left, 5, 3),
        new(2, "neck_front", AreaSide.Left, 4, 3),
    ];

    /// <summary>Adds it to a demo practice.</summary>
    /// <param name="treated">Whether any area was worked on.</param>
    public static async Task<Id<Visit>> AddAsync(ClinicDbContext db, bool treated = true)
    {
        var appointment = await db.TodaysAppointmentAsync();
        var visit = await db.VisitAsync(appointment);
        var by = Guid.CreateVersion7();
        var shape = Atlas.Current.Shape("scap_medial_border", BodySide.Left);
        var knot = new Knot
        {
            ClientId = appointment.ClientId,
            FirstVisitId = visit.Id,
            Number = 2,
            Zone = "scap_medial_border",
            Side = BodySide.Left,
            View = shape.View,
            X = shape.Centre.X,
            Y = shape.Centre.Y,
            U = 0.5,
            V = 0.5,
            AtlasVersion = Atlas.Current.Version,
            MarkedAt = appointment.StartsAt,
            MarkedBy = by,
        };
        db.Knots.Add(knot);
        db.KnotFindings.Add(new KnotFinding
        {
            KnotId = knot.Id,
            VisitId = visit.Id,
            Kind = KnotKind.OverStretched,
            TenderBefore = 7,
            TenderAfter = 2,
            RecordedAt = appointment.EndsAt,
            RecordedBy = by,
        });
        foreach (var area in treated ? Areas : [])
        {
            var level = Clinic.Domain.Anatomy.Areas.Get(area.Area).Consent;
            var consent = level == ConsentLevel.General ? null : new AreaConsent
            {
                VisitId = visit.Id,
                Area = area.Area,
                Side = area.Side,
                Level = level,
                GivenAt = appointment.StartsAt,
                RecordedBy = by,
                RecordedByName = "Ines Moreau",
            };
            if (consent is not null)
            {
                db.AreaConsents.Add(consent);
                await db.SaveChangesAsync();
            }

            db.AreaFindings.Add(new AreaFinding
            {
                VisitId = visit.Id,
                KnotId = knot.Id,
                Area = area.Area,
                Side = area.Side,
                ConsentLevel = level,
                ConsentId = consent?.Id,
                Tightness = 2,
                TenderBefore = area.TenderBefore,
                Technique = Technique.PincerHold,
                Seconds = 120,
                TenderAfter = area.TenderAfter,
                RecordedAt = appointment.EndsAt,
                RecordedBy = by,
            });
        }

        await db.SaveChangesAsync();
        return visit.Id;
    }
}
