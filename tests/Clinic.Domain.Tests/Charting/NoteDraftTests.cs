using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Charting;

public sealed class NoteDraftTests
{
    private static readonly ClinicTime Time = new("America/Winnipeg");
    private static readonly DateTimeOffset OneOClock = new(2026, 11, 24, 19, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_VisitWithAll_SaysEachPartInPlainSentences()
    {
        var knot = GivenKnot.At("scap_medial_border", chronicity: Chronicity.Years, recurs: true, onset: OnsetMode.Gradual);
        knot.Label = "the old one";
        knot.EpisodeIntervalDays = 21;
        var found = GivenKnot.Finding(knot, "upper_trap");
        (found.Size, found.SizeMm, found.Hardness, found.Raised) = (KnotSize.Walnut, 22, 2, true);
        (found.Kind, found.KindSuggested, found.KindReasons) = (KnotKind.OverStretched, KnotKind.OverStretched, ["pressing_does_nothing", "for_years"]);
        (found.TenderBefore, found.TenderAfter, found.DirectResponse) = (6, 2, DirectResponse.Nothing);
        (found.PainAtRest, found.PainOnMoving, found.EasedDays, found.PressureThreshold) = (3, 5, 12, 2.5m);
        var lat = Area(knot, "lat", before: 7, after: 2);
        (lat.Technique, lat.Tool, lat.Seconds, lat.Pressure, lat.ReleasedSlowly) = (Technique.PincerHold, Tool.Fingers, 120, 3, true);
        (lat.Tightness, lat.GivesKnotPain, lat.Verdict, lat.KnotPainNow, lat.KnotPainRecheck) = (3, true, Verdict.TheAnswer, 3, 2);
        var chest = Area(knot, "pec_outer", before: 4, after: null);

        var note = NoteDraft.Of(new NoteFacts
        {
            Time = Time,
            Said = "Back: left of my spine",
            Hand = Handedness.Right,
            Knots = [new NoteKnot(knot, found)],
            Areas = [lat, chest],
            Consents = [Consent("pec_outer")],
            Factors = [GivenKnot.Ticked("C01"), GivenKnot.Ticked("C09", "leans_armrest")],
            Plan = Plan("Sleep through the night"),
            GoalRating = 4,
            GoalRatingBefore = 2,
            Handout = ["Doorway stretch", "Lat stretch"],
            NextVisit = Time.ToWall(OneOClock.AddDays(7)),
        });

        Assert.Equal(
            """
            When booking, the client said: “Back: left of my spine”.
            Knot 1, left, spine edge of the blade (crook), “the old one”: noticed for years. It came on slowly. It eases and comes back about every 21 days. It stayed away 12 days after the last visit. Pain at rest 3 of 10, on moving 5 of 10.
            Right-handed.
            Habits and conditions told: leaning or turning the same way (leans on one armrest).
            The goal in the client’s words: “Sleep through the night”. How well that goes today: 4 of 10.
            """,
            Text(note, NoteSection.Subjective));
        Assert.Equal(
            """
            Knot 1, left, spine edge of the blade (crook). Size of a walnut, 22 mm. Hardness 2 of 3. Raised. Tender 6 of 10 before the work and 2 of 10 after it. Pressing on it does nothing. It spreads to: top of the shoulder. Pressure pain threshold 2.5 kg/cm².
            Checked for knot 1: left lat: tightness 3 of 3, tender 7 of 10 before the work and 2 of 10 after it, pressing there gives the pain of knot 1.
            Checked for knot 1: left pec minor and outer chest: tender 4 of 10.
            Posture: the head stands forward, the shoulders roll in.
            """,
            Text(note, NoteSection.Objective));
        Assert.Equal(
            """
            The muscle of knot 1 seems over-stretched: pressing on it did nothing; for years. Left lat: this was the answer for knot 1. Knot 1 went from 6 to 2 of 10 in this visit. Pain of knot 1: straight after 3 of 10, after 20 minutes 2 of 10.
            Progress against the goal: 4 of 10 today, 2 of 10 the time before.
            """,
            Text(note, NoteSection.Assessment));
        Assert.Equal(
            """
            The client agreed in writing, and aloud again today, to work on: left, upper outer chest, by the shoulder (asked by Ines Moreau, 1:00 pm).
            Left lat, for knot 1: pincer hold with the fingers, 120 seconds, pressure 3 of 5, let go slowly, tender from 7 to 2 of 10.
            A take-home sheet was handed out: Doorway stretch; Lat stretch.
            Plan of care: 6 visits, looked at again on Tuesday 12 January 2027, and the client accepted it.
            Next visit: Tuesday 1 December 2026, 1:00 pm.
            """,
            Text(note, NoteSection.Plan));
    }

    [Fact]
    public void Of_NothingMarked_SaysNoMoreThanThat()
    {
        var note = NoteDraft.Of(new NoteFacts { Time = Time });

        Assert.Equal(["", "No knot was marked in this visit.", "", ""], note.Select(part => part.Text));
    }

    [Fact]
    public void Of_AreaThatIsNoAnswer_IsSaidAsWellAsOneThatIs()
    {
        var knot = GivenKnot.At("upper_trap");
        var (neck, lat, chest) = (Area(knot, "neck_back", 5, 5), Area(knot, "lat", 7, 3), Area(knot, "ql", 2, null));
        (neck.Technique, neck.Verdict) = (Technique.SlowStroke, Verdict.NoChange);
        (lat.Technique, lat.Verdict) = (Technique.PincerHold, Verdict.Helped);
        chest.GivesKnotPain = true;

        var note = NoteDraft.Of(new NoteFacts { Time = Time, Knots = [new NoteKnot(knot, GivenKnot.Finding(knot))], Areas = [neck, lat, chest] });

        Assert.Equal(
            "Left back of the neck: work there did not change knot 1. Left lat: work there helped knot 1. "
            + "Left QL and obliques: it seems to feed knot 1, as pressing there gives its pain.",
            Text(note, NoteSection.Assessment));
    }

    [Fact]
    public void Of_MoreThanASectionTakes_EndsWhereItHasTo()
    {
        var knot = GivenKnot.At("upper_trap");
        var found = GivenKnot.Finding(knot);
        found.Note = new string('x', NotePart.TextMaxLength);

        var note = NoteDraft.Of(new NoteFacts { Time = Time, Knots = [new NoteKnot(knot, found)] });

        Assert.Equal(NotePart.TextMaxLength, Text(note, NoteSection.Objective).Length);
    }

    private static string Text(IReadOnlyList<NoteText> note, NoteSection section) => note.Single(part => part.Section == section).Text;

    private static AreaFinding Area(Knot knot, string area, int? before, int? after) => new()
    {
        VisitId = knot.FirstVisitId,
        KnotId = knot.Id,
        Area = area,
        Side = AreaSide.Left,
        ConsentLevel = Areas.Get(area).Consent,
        TenderBefore = before,
        TenderAfter = after,
        RecordedAt = OneOClock,
        RecordedBy = Guid.Empty,
    };

    private static AreaConsent Consent(string area) => new()
    {
        VisitId = Id<Visit>.New(),
        Area = area,
        Side = AreaSide.Left,
        Level = Areas.Get(area).Consent,
        GivenAt = OneOClock,
        RecordedBy = Guid.Empty,
        RecordedByName = "Ines Moreau",
    };

    private static CarePlan Plan(string goal) => new()
    {
        ClientId = Id<Client>.New(),
        MadeIn = Id<Visit>.New(),
        Goal = goal,
        VisitsPlanned = 6,
        ReviewOn = new DateOnly(2027, 1, 12),
        Answer = PlanAnswer.Accepted,
        MadeAt = OneOClock,
        MadeBy = Guid.Empty,
        MadeByName = "Ines Moreau",
    };
}
