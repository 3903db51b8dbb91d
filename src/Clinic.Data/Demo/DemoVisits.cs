using Clinic.Data.Charting;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Demo;

/// <summary>The clients of the demo and their visits, counted from the day it is loaded.</summary>
internal static class DemoVisits
{
    public static void Add(ClinicDbContext db, DemoCast cast, DateTimeOffset now)
    {
        var today = cast.Time.DayOf(now);
        var nora = AddClient(db, "Nora", "Kaminski", "nora.kaminski@example.org", "204-555-0188", now);
        var luc = AddClient(db, "Luc", "Tremblay", "luc.tremblay@example.org", "204-555-0117", now);
        var amrit = AddClient(db, "Amrit", "Gill", "amrit.gill@example.org", "204-555-0163", now);
        var mina = AddClient(db, "Mina", null, "mina@example.org", "204-555-0171", now);

        var first = AddAppointment(db, cast, nora, cast.Ines, cast.Hour, cast.Rooms[0], today.AddDays(-42), new TimeOnly(10, 0), now);
        var second = AddAppointment(db, cast, nora, cast.Ines, cast.Hour, cast.Rooms[0], today.AddDays(-21), new TimeOnly(13, 0), now);
        var third = AddAppointment(db, cast, nora, cast.Ines, cast.Hour, cast.Rooms[0], today, new TimeOnly(13, 0), now);
        AddRedFlags(db, third, "limb-old");
        AddOldKnotOfNora(db, cast, nora, first, second);

        var back = AddAppointment(db, cast, luc, cast.Tom, cast.Hour, cast.Rooms[1], today.AddDays(-9), new TimeOnly(9, 0), now);
        var lowBack = AddKnot(db, cast, back, "lumbar_paraspinal", BodySide.Left, number: 1, before: 7, after: 4, KnotKind.Unsure);
        var ql = AddArea(db, cast, back, lowBack, "ql", before: 7, Technique.SlowStroke, seconds: 150, after: 4);
        DemoHome.AddConsents(db, luc, now.AddDays(-9));
        var plan = DemoHome.AddSheet(db, cast, luc, back, lowBack.Knot, KnotKind.Unsure, ql);
        DemoHome.AddDays(db, cast, plan, "xxx.xxxx", "x..x..x.", ".x......");
        DemoHome.AddAnswer(db, cast, plan, lowBack.Knot, AskedWhen.NextDay, days: 1, pain: 4);
        DemoHome.AddAnswer(db, cast, plan, lowBack.Knot, AskedWhen.Week, days: 7, pain: 2, EasedFor.Still);
        db.ClientFlags.Add(new ClientFlag
        {
            ClientId = luc.Id, Flag = "high_blood_pressure", Note = "On tablets since spring", SetAt = back.StartsAt, SetBy = cast.Accounts[back.TherapistId], SetByName = "Tom Adebayo",
        });
        AddAppointment(db, cast, amrit, cast.Hanna, cast.Hour, cast.Rooms[1], today.AddDays(-16), new TimeOnly(14, 0), now);
        AddConsult(db, cast, mina, cast.Hanna, today.AddDays(-3), new TimeOnly(9, 30), now);
    }

    /// <summary>Signs every visit that was added, with the note that its marks draft, by the therapist it was booked with, at its end. Call after they are saved.</summary>
    public static async Task SignAsync(ClinicDbContext db, DemoCast cast, CancellationToken cancellationToken)
    {
        foreach (var visit in await db.Visits.Include(visit => visit.Appointment).Include(visit => visit.Therapist).OrderBy(visit => visit.OpenedAt).ToListAsync(cancellationToken))
        {
            var by = cast.Accounts[visit.TherapistId];
            // A day in a signed text would not move with the demo.
            var facts = await db.NoteFactsAsync(visit.Id, cancellationToken) with { NextVisit = null };
            db.NoteParts.AddRange(NoteDraft.Of(facts).Select(draft => new NotePart
            {
                VisitId = visit.Id,
                Section = draft.Section,
                Text = draft.Text,
                SavedAt = visit.Appointment!.EndsAt,
                SavedBy = by,
            }));
            await db.SaveChangesAsync(cancellationToken);
            visit.Finish(visit.Appointment!.EndsAt, by);
            await db.SaveChangesAsync(cancellationToken);
            await db.SignAsync(visit.Id, visit.Appointment.EndsAt, by, visit.Therapist!.Name, SignedAs.Words(visit.Therapist.Title, ["therapist"]), standsInFor: null, cancellationToken);
        }
    }

    /// <summary>A knot for years, what keeps it coming, and the area that was its answer once.</summary>
    private static void AddOldKnotOfNora(ClinicDbContext db, DemoCast cast, Client nora, Appointment first, Appointment second)
    {
        nora.Handedness = Handedness.Right;
        var (visit, knot) = AddKnot(db, cast, first, "upper_trap", BodySide.Right, number: 1, before: 6, after: 2, KnotKind.OverUsed);
        knot.Label = "the old one";
        knot.OnsetMode = OnsetMode.Gradual;
        knot.OnsetPosition = "At the desk, leaning on the right armrest";
        knot.Chronicity = Chronicity.Years;
        knot.Recurs = true;
        knot.EpisodeIntervalDays = 21;
        var trap = AddArea(db, cast, first, (visit, knot), "upper_trap", before: 6, Technique.SustainedPressure, seconds: 90, after: 4);
        var lat = AddArea(db, cast, first, (visit, knot), "lat", before: 7, Technique.PincerHold, seconds: 120, after: 2);
        (lat.Verdict, lat.VerdictBy) = (Verdict.TheAnswer, VerdictBy.Therapist);

        var again = AddVisit(db, cast, second);
        var finding = AddFinding(db, cast, second, again, (again, knot), KnotKind.OverUsed, before: 4, after: 2);
        (finding.EasedDays, finding.Hardness, finding.DirectResponse) = (12, 2, DirectResponse.Eases);
        var neck = AddArea(db, cast, second, (again, knot), "neck_back", before: 5, Technique.SlowStroke, seconds: 120, after: 3);
        AddHomeOfNora(db, cast, nora, (first, [trap, lat]), (second, [neck]), knot);

        AddFactor("C02");
        AddFactor("C03");
        AddFactor("C09", "leans_armrest");

        void AddFactor(string code, params string[] details) => db.ContributingFactors.Add(new ContributingFactor
        {
            ClientId = nora.Id,
            Code = code,
            Details = [.. details],
            TickedIn = visit.Id,
            TickedAt = first.StartsAt,
            TickedBy = cast.Accounts[first.TherapistId],
        });
    }

    /// <summary>She did the first plan for two weeks, and the second less and less; the knot came back.</summary>
    private static void AddHomeOfNora(
        ClinicDbContext db, DemoCast cast, Client nora, (Appointment Visit, AreaFinding[] Worked) first, (Appointment Visit, AreaFinding[] Worked) second, Knot knot)
    {
        DemoHome.AddConsents(db, nora, first.Visit.StartsAt);
        var plan = DemoHome.AddSheet(db, cast, nora, first.Visit, knot, KnotKind.OverUsed, first.Worked);
        DemoHome.AddDays(db, cast, plan, "xxxxxx.xxxxx.x.x..x.", "xx.xx..xx..x.x......", "x..x...x............");
        DemoHome.AddAnswer(db, cast, plan, knot, AskedWhen.NextDay, days: 1, pain: 3);
        DemoHome.AddAnswer(db, cast, plan, knot, AskedWhen.Week, days: 7, pain: 2, EasedFor.Still);
        DemoHome.AddAnswer(db, cast, plan, knot, AskedWhen.TwoWeeks, days: 14, pain: 3, EasedFor.Week, cameBack: true);
        var next = DemoHome.AddSheet(db, cast, nora, second.Visit, knot, KnotKind.OverUsed, second.Worked);
        DemoHome.AddDays(db, cast, next, "xxx.xx..x.x...x...", "x.x..x....x.......", ".x..x.............");
        DemoHome.AddAnswer(db, cast, next, knot, AskedWhen.NextDay, days: 1, pain: 2);
        DemoHome.AddAnswer(db, cast, next, knot, AskedWhen.Week, days: 8, pain: 3, EasedFor.Week);
        DemoHome.AddAnswer(db, cast, next, knot, AskedWhen.TwoWeeks, days: 14, pain: 5, EasedFor.Week, cameBack: true);
    }

    private static Client AddClient(ClinicDbContext db, string first, string? last, string email, string phone, DateTimeOffset now)
    {
        var client = new Client { FirstName = first, LastName = last, Email = email, Phone = phone, CreatedAt = now };
        db.Clients.Add(client);
        return client;
    }

    private static Appointment AddAppointment(
        ClinicDbContext db, DemoCast cast, Client client, Therapist therapist, Service service, TreatmentRoom room,
        DateOnly day, TimeOnly time, DateTimeOffset now)
    {
        var start = cast.Time.FirstInstantFrom(day, time);
        var appointment = new Appointment
        {
            ClientId = client.Id,
            ServiceId = service.Id,
            TherapistId = therapist.Id,
            TreatmentRoomId = room.Id,
            StartsAt = start,
            EndsAt = start.AddMinutes(service.Minutes),
            WallStart = cast.Time.ToWall(start).DateTime,
            WallZone = cast.Time.TimeZone,
            BlockedFrom = start.AddMinutes(-service.PrepMinutes),
            BlockedUntil = start.AddMinutes(service.Minutes + service.RecoveryMinutes),
            Channel = Channel.InPerson,
            BookedAt = now.AddDays(-50),
        };
        db.Appointments.Add(appointment);
        return appointment;
    }

    private static void AddConsult(
        ClinicDbContext db, DemoCast cast, Client client, Therapist therapist, DateOnly day, TimeOnly time, DateTimeOffset now)
    {
        var start = cast.Time.FirstInstantFrom(day, time);
        var end = start.AddMinutes(cast.Consult.Minutes);
        db.Appointments.Add(new Appointment
        {
            ClientId = client.Id,
            ServiceId = cast.Consult.Id,
            TherapistId = therapist.Id,
            StartsAt = start,
            EndsAt = end,
            WallStart = cast.Time.ToWall(start).DateTime,
            WallZone = cast.Time.TimeZone,
            BlockedFrom = start,
            BlockedUntil = end,
            Channel = Channel.Phone,
            Region = BodyRegion.Hip,
            Note = "Sore on the outside of the hip, worse after sitting.",
            BookedAt = now.AddDays(-5),
        });
    }

    private static void AddRedFlags(ClinicDbContext db, Appointment appointment, params string[] ticked)
    {
        var answers = RedFlagLists.Current.Decide(ticked).Value!;
        db.RedFlagChecks.Add(new RedFlagCheck
        {
            AppointmentId = appointment.Id,
            Version = answers.Version,
            Ticked = [.. answers.Ticked],
            Level = answers.Level,
            AnsweredAt = appointment.BookedAt,
        });
    }

    private static Visit AddVisit(ClinicDbContext db, DemoCast cast, Appointment appointment)
    {
        var visit = new Visit
        {
            AppointmentId = appointment.Id,
            ClientId = appointment.ClientId,
            TherapistId = appointment.TherapistId,
            OpenedAt = appointment.StartsAt,
        };
        db.Visits.Add(visit);
        return visit;
    }

    private static (Visit Visit, Knot Knot) AddKnot(
        ClinicDbContext db, DemoCast cast, Appointment appointment, string zone, BodySide side, int number, int before, int after, KnotKind kind)
    {
        var visit = AddVisit(db, cast, appointment);
        var shape = Atlas.Current.Shape(zone, side);
        var hit = Atlas.Current.HitTest(shape.View, shape.Centre.X, shape.Centre.Y)!.Value;
        var knot = new Knot
        {
            ClientId = appointment.ClientId,
            FirstVisitId = visit.Id,
            Number = number,
            Zone = zone,
            Side = side,
            View = shape.View,
            X = shape.Centre.X,
            Y = shape.Centre.Y,
            U = hit.U,
            V = hit.V,
            AtlasVersion = Atlas.Current.Version,
            MarkedAt = appointment.StartsAt,
            MarkedBy = cast.Accounts[appointment.TherapistId],
        };
        db.Knots.Add(knot);
        AddFinding(db, cast, appointment, visit, (visit, knot), kind, before, after);
        return (visit, knot);
    }

    private static KnotFinding AddFinding(
        ClinicDbContext db, DemoCast cast, Appointment appointment, Visit visit, (Visit, Knot Knot) mark, KnotKind kind, int before, int after)
    {
        var finding = new KnotFinding
        {
            KnotId = mark.Knot.Id,
            VisitId = visit.Id,
            Size = KnotSize.Walnut,
            Kind = kind,
            TenderBefore = before,
            TenderAfter = after,
            RecordedAt = appointment.EndsAt,
            RecordedBy = cast.Accounts[appointment.TherapistId],
        };
        db.KnotFindings.Add(finding);
        return finding;
    }

    private static AreaFinding AddArea(
        ClinicDbContext db, DemoCast cast, Appointment appointment, (Visit Visit, Knot Knot) mark,
        string area, int before, Technique technique, int seconds, int after)
    {
        var finding = new AreaFinding
        {
            VisitId = mark.Visit.Id,
            KnotId = mark.Knot.Id,
            Area = area,
            Side = mark.Knot.Side.ToAreaSide(),
            ConsentLevel = Areas.Get(area).Consent,
            Tightness = 2,
            TenderBefore = before,
            Technique = technique,
            Seconds = seconds,
            TenderAfter = after,
            TreatedAt = appointment.EndsAt,
            RecordedAt = appointment.EndsAt,
            RecordedBy = cast.Accounts[appointment.TherapistId],
        };
        db.AreaFindings.Add(finding);
        return finding;
    }
}
