using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.HomeCare.Sheets.Words;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Testing.HomeCare;

/// <summary>Sheets to try things with.</summary>
public static class GivenSheet
{
    /// <summary>What a sheet says, with any exercises, for a knot at one blade and two areas that may feed it.</summary>
    public static SheetContent Of(IReadOnlyList<string> exercises, PaperSize paper, BodySide side = BodySide.Left)
    {
        var shape = Atlas.Current.Shape("scap_medial_border", side);
        var knot = new TreatedKnot(1, shape.Zone, side, shape.View, shape.Centre.X, shape.Centre.Y, KnotKind.OverUsed, 2);
        var visit = new TreatedVisit([knot], [new TreatedArea(1, "lat", side.ToAreaSide(), 8, 3), new TreatedArea(1, "pec_outer", side.ToAreaSide(), 6, 2)]);
        var areas = SheetAreas.Of(visit);
        var head = new SheetHead(
            "Riverbend Massage", "204-555-0142", "911", "Nora", "Ines Moreau, RMT", new DateOnly(2026, 11, 20), paper,
            new DateTimeOffset(2026, 11, 27, 15, 30, 0, TimeSpan.FromHours(-6)));
        var sheet = SheetComposer.Compose(head, visit, [.. exercises.Select((id, at) => new OfferedExercise(ExerciseLibrary.Get(id), [areas[at % areas.Count]], side, IsProposed: true))]);
        var word = BodyWords.Of(side);
        return sheet with
        {
            Version = SheetContent.CurrentVersion,
            Aim = new SheetAim("Lift my grandson without a pull in my back", 4),
            Habits = ["Sit with both feet flat, and get up each half hour.", "Carry your bag on the other side."],
            ReviewOn = new DateOnly(2026, 12, 18),
            Exercises = [.. sheet.Exercises.Select(exercise => exercise with { Why = exercise.For[0] == 'A' ? $"Because the {word} side of your back was tight, 8 to 3." : $"Because the {word} side of your chest was tight, 6 to 2." })],
        };
    }

    /// <summary>Adds one of Nora's treated visit, with two exercises and her knot 2, to a demo practice, and the visit where there is none yet.</summary>
    /// <returns>The sheet, and where its private link leads: "/h/…".</returns>
    public static async Task<(Sheet Sheet, string Path)> AddAsync(ClinicApp app, Func<SheetContent, SheetContent>? change = null)
    {
        using var scope = app.Services.CreateScope();
        await using var db = app.Open();
        var knot = await db.Knots.Where(found => found.Number == 2 && found.Zone == "scap_medial_border").Select(found => (Id<Visit>?)found.FirstVisitId).FirstOrDefaultAsync();
        var visitId = knot ?? await GivenTreatedVisit.AddAsync(db);
        var visit = await db.Visits.SingleAsync(made => made.Id == visitId);
        var content = Content(DateOnly.FromDateTime(FixedClock.Start.ToOffset(TimeSpan.FromHours(-6)).DateTime));
        var sheet = new Sheet
        {
            VisitId = visitId,
            ClientId = visit.ClientId,
            Content = change is null ? content : change(content),
            MadeAt = FixedClock.Start,
            MadeBy = Guid.CreateVersion7(),
        };
        db.Sheets.Add(sheet);
        await db.SaveChangesAsync();
        var web = scope.ServiceProvider;
        var token = await web.GetRequiredService<PrivateLinks>().CreateAsync(LinkPurpose.Sheet, sheet.Id.Value, FixedClock.Start.AddDays(90), CancellationToken.None);
        await web.GetRequiredService<Clinic.Data.ClinicDbContext>().SaveChangesAsync();
        return (sheet, $"/h/{token}");
    }

    private static SheetContent Content(DateOnly day) => new()
    {
        Version = SheetContent.CurrentVersion,
        ClinicName = "Riverbend Massage Therapy",
        ClinicPhone = "204-555-0142",
        EmergencyNumber = "911",
        FirstName = "Nora",
        TherapistName = "Ines Moreau, RMT",
        MadeOn = day,
        Paper = PaperSize.Letter,
        NextVisit = null,
        Why = [new SheetPhrase("Your sore spot ", "2"), new SheetPhrase(" is by your left shoulder blade.")],
        Knots = [new SheetKnot(2, BodyView.Back, Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre.X, Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre.Y, "by your left shoulder blade")],
        Areas = [],
        Exercises = [Reach, Stretch],
    };

    /// <summary>Ten seconds, twice on each side.</summary>
    private static SheetExercise Reach { get; } = Given("E04", new Dose(1, 2, 10, 5, 2, 7), ExerciseSide.Each);

    private static SheetExercise Stretch { get; } = Given("E01", ExerciseLibrary.Get("E01").Dose, ExerciseSide.BothOrOne);

    private static SheetExercise Given(string id, Dose dose, ExerciseSide side)
    {
        var exercise = ExerciseLibrary.Get(id);
        return new SheetExercise(id, exercise.Name, false, [], DoseLine.For(dose, side), exercise.Steps, "a soft pull.", exercise.StopIf, exercise.AltText)
        {
            Amount = dose,
            Side = side,
        };
    }
}
