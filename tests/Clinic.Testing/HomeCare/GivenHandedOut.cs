using Clinic.Data;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;

namespace Clinic.Testing.HomeCare;

/// <summary>A client of her own with one visit: a knot at the left blade, the side of the back worked on, and a sheet that was handed out.</summary>
public static class GivenHandedOut
{
    /// <param name="db">Of a demo practice.</param>
    /// <param name="name">The client's first name, which is her address too.</param>
    /// <param name="start">When the visit began, at a time that no other visit has.</param>
    public static async Task<(Sheet Sheet, Knot Knot)> AddAsync(ClinicDbContext db, string name, DateTimeOffset start)
    {
        var client = await db.NewClientAsync(name);
        return await AddAsync(db, client, start);
    }

    /// <summary>The same for a client who was here before.</summary>
    public static async Task<(Sheet Sheet, Knot Knot)> AddAsync(ClinicDbContext db, Client client, DateTimeOffset start, int number = 1)
    {
        var appointment = await db.AppointmentAsync(client, start: start);
        var visit = await db.VisitAsync(appointment);
        var by = Guid.CreateVersion7();
        var shape = Atlas.Current.Shape("scap_medial_border", BodySide.Left);
        var knot = new Knot
        {
            ClientId = client.Id,
            FirstVisitId = visit.Id,
            Number = number,
            Zone = shape.Zone,
            Side = BodySide.Left,
            View = shape.View,
            X = shape.Centre.X,
            Y = shape.Centre.Y,
            U = 0.5,
            V = 0.5,
            AtlasVersion = Atlas.Current.Version,
            MarkedAt = start,
            MarkedBy = by,
        };
        db.Knots.Add(knot);
        db.KnotFindings.Add(new KnotFinding
        {
            KnotId = knot.Id, VisitId = visit.Id, Kind = KnotKind.OverStretched, TenderBefore = 7, TenderAfter = 2, RecordedAt = appointment.EndsAt, RecordedBy = by,
        });
        db.AreaFindings.Add(new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = knot.Id,
            Area = "lat",
            Side = AreaSide.Left,
            ConsentLevel = ConsentLevel.General,
            TenderBefore = 8,
            Technique = Technique.PincerHold,
            Seconds = 120,
            TenderAfter = 3,
            RecordedAt = appointment.EndsAt,
            RecordedBy = by,
        });
        var treated = new TreatedVisit(
            [new TreatedKnot(number, knot.Zone, knot.Side, shape.View, knot.X, knot.Y, KnotKind.OverStretched, 2)], [new TreatedArea(number, "lat", AreaSide.Left, 8, 3)]);
        var sheet = new Sheet
        {
            VisitId = visit.Id,
            ClientId = client.Id,
            Content = SheetComposer.Compose(
                new SheetHead(
                    "Riverbend Massage Therapy", "204-555-0142", "911", client.FirstName, "Ines Moreau, RMT", DateOnly.FromDateTime(start.DateTime), PaperSize.A4, null),
                treated,
                [.. ExerciseChoice.For(new ChoiceFacts { Visit = treated }).Where(offer => offer.IsProposed)]),
            MadeAt = appointment.EndsAt,
            MadeBy = by,
        };
        db.Sheets.Add(sheet);
        await db.SaveChangesAsync();
        return (sheet, knot);
    }
}
