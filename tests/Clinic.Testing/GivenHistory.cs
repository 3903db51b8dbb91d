using Clinic.Data;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Testing;

/// <summary>A client of Ines with a long chart: twelve knots found in turns, three in each visit, and an area treated for each.</summary>
public static class GivenHistory
{
    private static readonly string[] Zones =
    [
        "scap_medial_border", "upper_trap", "scap_inferior_angle", "pec_outer", "lumbar_paraspinal", "neck_back",
        "interscap_lower", "infraspinous", "supraspinous", "midback_paraspinal", "scm", "flank",
    ];

    private static readonly string[] Treated = ["lat", "teres", "spine_muscles", "levator", "interscapular"];

    /// <param name="db">A demo practice.</param>
    /// <param name="name">First name of a client who is added.</param>
    /// <param name="visits">How many, one every third day, all finished.</param>
    /// <param name="now">The newest is three days before.</param>
    /// <param name="hour">After midnight UTC, so that no visit meets another one: each history has its own.</param>
    /// <param name="chartMore">What is charted beside that, before the visits are finished: nothing is added to a finished one.</param>
    /// <returns>The visits, newest first.</returns>
    public static async Task<(Client Client, IReadOnlyList<Visit> Visits)> AddAsync(
        ClinicDbContext db, string name, int visits, DateTimeOffset now, int hour, Func<Client, IReadOnlyList<Visit>, Task>? chartMore = null)
    {
        var client = await db.NewClientAsync(name);
        var therapist = await db.TherapistAsync("Ines");
        var service = await db.ServiceAsync("massage-60");
        var room = db.TreatmentRooms.OrderBy(candidate => candidate.DisplayOrder).First();
        var by = Guid.CreateVersion7();
        List<Visit> charted = [];
        for (var back = 1; back <= visits; back++)
        {
            var at = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-3 * back).AddHours(hour), TimeSpan.Zero);
            var appointment = new Appointment
            {
                ClientId = client.Id,
                ServiceId = service.Id,
                TherapistId = therapist.Id,
                TreatmentRoomId = room.Id,
                StartsAt = at,
                EndsAt = at.AddHours(1),
                BlockedFrom = at,
                BlockedUntil = at.AddHours(1),
                Channel = Channel.InPerson,
                BookedAt = at.AddDays(-7),
            };
            db.Appointments.Add(appointment);
            var visit = new Visit { AppointmentId = appointment.Id, ClientId = client.Id, TherapistId = therapist.Id, OpenedAt = at };
            db.Visits.Add(visit);
            charted.Add(visit);
        }

        var knots = Zones.Take(Math.Max(3, Math.Min(Zones.Length, visits))).Select((zone, place) => KnotAt(client, charted[^1], zone, place + 1, by)).ToList();
        db.Knots.AddRange(knots);
        await db.SaveChangesAsync();
        for (var place = 0; place < charted.Count; place++)
        {
            foreach (var turn in (int[])[0, 1, 2])
            {
                var number = ((3 * place) + turn) % knots.Count;
                AddFinding(db, charted[place], knots[number], Treated[(place + turn) % Treated.Length], 4 + ((place + turn) % 6), by);
            }

            // A context that knows a thousand visits looks at all of them again for each save.
            if (place % 100 == 99)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        if (chartMore is not null)
        {
            await chartMore(client, charted);
        }

        await db.Database.ExecuteSqlAsync(
            $"update visits set finished_at = opened_at + interval '1 hour', finished_by = {by} where client_id = {client.Id.Value}");
        return (client, charted);
    }

    private static Knot KnotAt(Client client, Visit first, string zone, int number, Guid by)
    {
        var shape = Atlas.Current.Shape(zone, number % 2 == 0 ? BodySide.Right : BodySide.Left);
        return new Knot
        {
            ClientId = client.Id,
            FirstVisitId = first.Id,
            Number = number,
            Zone = zone,
            Side = shape.Side,
            View = shape.View,
            X = shape.Centre.X,
            Y = shape.Centre.Y,
            U = 0.5,
            V = 0.5,
            AtlasVersion = Atlas.Current.Version,
            MarkedAt = first.OpenedAt,
            MarkedBy = by,
        };
    }

    private static void AddFinding(ClinicDbContext db, Visit visit, Knot knot, string area, int tender, Guid by)
    {
        var at = visit.OpenedAt.AddMinutes(50);
        db.KnotFindings.Add(new KnotFinding
        {
            KnotId = knot.Id,
            VisitId = visit.Id,
            Kind = KnotKind.OverStretched,
            TenderBefore = tender,
            TenderAfter = 2,
            RecordedAt = at,
            RecordedBy = by,
        });
        db.AreaFindings.Add(new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = knot.Id,
            Area = area,
            Side = AreaSide.Left,
            ConsentLevel = ConsentLevel.General,
            Tightness = 2,
            TenderBefore = 7,
            TenderAfter = 3,
            Technique = Technique.PincerHold,
            Seconds = 120,
            TreatedAt = at,
            Verdict = tender % 2 == 0 ? Verdict.TheAnswer : Verdict.NoChange,
            VerdictBy = VerdictBy.Therapist,
            RecordedAt = at,
            RecordedBy = by,
        });
    }
}
