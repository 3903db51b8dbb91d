using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;

namespace Clinic.Data.Demo;

/// <summary>What the demo's clients took home, did there, and told from there.</summary>
internal static class DemoHome
{
    /// <summary>She agrees to get her sheets by email, and to be asked how it goes.</summary>
    public static void AddConsents(ClinicDbContext db, Client client, DateTimeOffset givenAt)
    {
        AddConsent(ConsentPurpose.ExercisePlans, "Exercise plans. The page from my visit, as a private link.");
        AddConsent(ConsentPurpose.CarePlans, "Care plans. What you suggest for the weeks after a visit.");

        void AddConsent(ConsentPurpose purpose, string wording) =>
            db.Consents.Add(new Consent { ClientId = client.Id, Purpose = purpose, Wording = wording, GivenAt = givenAt });
    }

    /// <summary>A sheet of one knot and the areas that were worked on for it.</summary>
    public static Sheet AddSheet(ClinicDbContext db, DemoCast cast, Client client, Appointment appointment, Knot knot, KnotKind kind, params AreaFinding[] worked)
    {
        var therapist = cast.Therapists.Single(therapist => therapist.Id == appointment.TherapistId);
        var treated = new TreatedVisit(
            [new TreatedKnot(knot.Number, knot.Zone, knot.Side, knot.View, knot.X, knot.Y, kind, null)],
            [.. worked.Select(area => new TreatedArea(knot.Number, area.Area, area.Side, area.TenderBefore, area.TenderAfter))]);
        var sheet = new Sheet
        {
            VisitId = worked[0].VisitId,
            ClientId = client.Id,
            Content = SheetComposer.Compose(
                new SheetHead(
                    "Riverbend Massage Therapy", "204-555-0142", "911", client.FirstName, $"{therapist.Name}, {therapist.Title}",
                    cast.Time.DayOf(appointment.EndsAt), PaperSize.Letter, NextVisit: null),
                treated,
                [.. ExerciseChoice.For(new ChoiceFacts { Visit = treated }).Where(offer => offer.IsProposed)]),
            MadeAt = appointment.EndsAt,
            MadeBy = cast.Accounts[appointment.TherapistId],
        };
        db.Sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Days on which she ticked the exercises of a sheet.</summary>
    /// <param name="rows">For each exercise a sign for each day after the sheet's: x for done.</param>
    public static void AddDays(ClinicDbContext db, DemoCast cast, Sheet sheet, params string[] rows)
    {
        var first = cast.Time.DayOf(sheet.MadeAt).AddDays(1);
        db.HomeDays.AddRange(
            from exercise in Enumerable.Range(0, Math.Min(rows.Length, sheet.Content.Exercises.Count))
            from day in Enumerable.Range(0, rows[exercise].Length)
            where rows[exercise][day] == 'x'
            let date = first.AddDays(day)
            select new HomeDay
            {
                SheetId = sheet.Id, Exercise = exercise + 1, Day = date, IsDone = true, ChangedAt = cast.Time.FirstInstantFrom(date, new TimeOnly(20, 0)),
            });
    }

    /// <summary>What she told in the evening of a day: a number, and then what became of it.</summary>
    public static void AddAnswer(
        ClinicDbContext db, DemoCast cast, Sheet sheet, Knot knot, AskedWhen asked, int days, int pain, EasedFor? easedFor = null, bool cameBack = false)
    {
        var at = cast.Time.FirstInstantFrom(cast.Time.DayOf(sheet.MadeAt).AddDays(days), new TimeOnly(18, 30));
        db.HomeAnswers.Add(new HomeAnswer
        {
            SheetId = sheet.Id, VisitId = sheet.VisitId, KnotId = knot.Id, Asked = asked, KnotPain = pain, AnsweredAt = at,
        });
        if (easedFor is not null)
        {
            db.HomeAnswers.Add(new HomeAnswer
            {
                SheetId = sheet.Id, VisitId = sheet.VisitId, KnotId = knot.Id, Asked = asked, HasEased = true, EasedFor = easedFor, CameBack = cameBack,
                AnsweredAt = at.AddSeconds(20),
            });
        }
    }
}
