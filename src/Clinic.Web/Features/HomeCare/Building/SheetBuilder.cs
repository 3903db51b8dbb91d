using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Time;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>A plan while it is built: what is offered, what the therapist has made of it, and what each press of a button changes.</summary>
/// <param name="usual">The doses this therapist usually gives, by exercise.</param>
public sealed class SheetBuilder(VisitForSheet visit, NewSheetForm? posted, IReadOnlyDictionary<string, Dose> usual)
{
    private readonly Dictionary<string, OfferedExercise> offers =
        ExerciseChoice.For(visit.Facts with { IsPastAcute = posted?.IsPastAcute }).ToDictionary(offer => offer.Exercise.Id, StringComparer.Ordinal);

    /// <summary>As it stands now: what was posted, or the proposal.</summary>
    public NewSheetForm Form { get; private set; } = posted is null
        ? new NewSheetForm()
        // A form that no page made may name an exercise twice, or none.
        : posted with { Lines = [.. posted.Lines.Where(line => line?.Id is not null).DistinctBy(line => line.Id)] };

    /// <summary>What must be said of the last press; null for nothing.</summary>
    public string? Note { get; private set; }

    public IEnumerable<OfferedExercise> Offers => offers.Values;

    /// <summary>The state of what the page shows of the chart.</summary>
    public static string SeenOf(VisitForSheet visit) =>
        SeenState.Of(new { visit.Treated, visit.Facts.Flags, visit.Facts.Kit, visit.Facts.Factors, visit.Head.Aim, visit.Head.NextVisit });

    /// <summary>The proposal, ready to print.</summary>
    public SheetBuilder Propose()
    {
        Form = new NewSheetForm
        {
            Lines = [.. offers.Values.Where(offer => offer.IsProposed).Select(offer => LineOf(offer.Exercise))],
            Habits = [.. HomeHabits.For(visit.Facts.Factors).Take(HomeHabits.Most)],
            HasAim = visit.Head.Aim is not null,
            ReviewOn = visit.Head.ReviewOn is { } day ? IsoDay.Write(day) : null,
        };
        return this;
    }

    /// <summary>Does what a button says: <c>up:E01</c>, <c>down:E01</c>, <c>remove:E01</c>, <c>add:E01</c>, <c>stage:past</c>.</summary>
    /// <param name="modelState">Where a missing reason is noted.</param>
    public void Do(string verb, string what, ModelStateDictionary modelState)
    {
        var at = Form.Lines.FindIndex(line => line.Id == what);
        switch (verb)
        {
            case "up" when at > 0:
                (Form.Lines[at - 1], Form.Lines[at]) = (Form.Lines[at], Form.Lines[at - 1]);
                break;
            case "down" when at >= 0 && at < Form.Lines.Count - 1:
                (Form.Lines[at + 1], Form.Lines[at]) = (Form.Lines[at], Form.Lines[at + 1]);
                break;
            case "remove" when at >= 0:
                Form.Lines.RemoveAt(at);
                break;
            case "add" when at < 0 && offers.TryGetValue(what, out var offer):
                Add(offer, modelState);
                break;
            case "stage":
                SayStage(what);
                break;
        }
    }

    /// <summary>Adds what the pack holds and this client may do.</summary>
    public void Add(ExercisePack pack)
    {
        List<string> left = [];
        foreach (var packed in pack.Exercises.Where(packed => !Form.Lines.Exists(line => line.Id == packed.ExerciseId)))
        {
            if (!offers.TryGetValue(packed.ExerciseId, out var offer))
            {
                left.Add("one that the clinic does not give any more");
            }
            else if (offer.Against.Count > 0)
            {
                left.Add($"{offer.Exercise.Name} ({offer.Against[0].Words})");
            }
            else if (Form.Lines.Count >= ExerciseChoice.Most)
            {
                left.Add($"{offer.Exercise.Name} (a sheet holds six)");
            }
            else
            {
                Form.Lines.Add(packed.Dose is { } dose ? LineForm.Of(offer.Exercise.Id, dose, packed.OwnLine) : LineOf(offer.Exercise) with { OwnLine = packed.OwnLine });
            }
        }

        Note = left.Count == 0 ? null : $"Not added: {string.Join(", ", left)}.";
    }

    /// <summary>Reads the form, and notes at each field what is wrong with it.</summary>
    public SheetOrder Read(ModelStateDictionary modelState)
    {
        var form = new FormReader(modelState, "");
        return new SheetOrder
        {
            SheetId = Form.SheetId is { } id ? new Id<Sheet>(id) : Id<Sheet>.New(),
            Exercises = [.. Form.Lines.Select(line => Read(line, modelState))],
            Habits = Form.Habits,
            HasAim = Form.HasAim,
            ReviewOn = form.Day("ReviewOn", Form.ReviewOn, null),
            Format = new SheetFormat(Form.Large, Form.BlackAndWhite),
            Figure = Form.Figure == "older" ? FigureKind.Older : FigureKind.Adult,
            IsPastAcute = Form.IsPastAcute,
            Seen = Form.Seen,
        };
    }

    /// <summary>The plan as the page shows it; what cannot be read is shown as the library has it, beside the word of what is wrong.</summary>
    public IReadOnlyList<PlanLine> Lines()
    {
        // What is wrong was noted when it was read.
        var unread = new ModelStateDictionary();
        var known = Form.Lines.Where(line => offers.ContainsKey(line.Id)).ToList();
        return
        [
            .. known.Select((line, at) =>
            {
                var read = Read(line, unread);
                var offer = offers[line.Id].As(read.Dose, read.Side, read.OwnLine is { Length: > SheetExercise.OwnLineMaxLength } ? null : read.OwnLine);
                return new PlanLine(offer, SheetComposer.Printed(offer), line, at == 0, at == known.Count - 1);
            }),
        ];
    }

    private static OrderedExercise Read(LineForm line, ModelStateDictionary modelState)
    {
        var reader = new FormReader(modelState, $"Lines[{line.Id}].");
        return new OrderedExercise(
            line.Id,
            line.HasDose ? DoseOf(line, reader) : null,
            line.Side switch
            {
                "left" => ExerciseSide.Left,
                "right" => ExerciseSide.Right,
                "each" => ExerciseSide.Each,
                _ => null,
            },
            reader.OptionalText("OwnLine", line.OwnLine, SheetExercise.OwnLineMaxLength),
            reader.OptionalText("Reason", line.Reason, OrderedExercise.ReasonMaxLength),
            line.Usual);
    }

    private static Dose DoseOf(LineForm line, FormReader reader) => new(
        reader.Whole("Sets", line.Sets, 1, Dose.MostSets),
        reader.Whole("Reps", line.Reps, 1, Dose.MostReps),
        reader.Whole("Hold", line.Hold, 0, Dose.MostSeconds),
        reader.Whole("Rest", line.Rest, 0, Dose.MostSeconds),
        reader.Whole("PerDay", line.PerDay, 1, Dose.MostPerDay),
        reader.Whole("PerWeek", line.PerWeek, 1, Dose.MostPerWeek),
        reader.OptionalWhole("Minutes", line.Minutes, 1, Dose.MostMinutes));

    private LineForm LineOf(Exercise exercise) => LineForm.Of(exercise.Id, usual.GetValueOrDefault(exercise.Id, exercise.Dose));

    private void Add(OfferedExercise offer, ModelStateDictionary modelState)
    {
        var reason = Form.Reasons.GetValueOrDefault(offer.Exercise.Id)?.Trim();
        if (offer.IsRuledOut)
        {
            return;
        }

        if (Form.Lines.Count >= ExerciseChoice.Most)
        {
            modelState.AddModelError("Exercises", "A sheet holds up to six exercises. Remove one first.");
        }
        else if (offer.Against.Count > 0 && string.IsNullOrEmpty(reason))
        {
            modelState.AddModelError($"Reasons[{offer.Exercise.Id}]", $"Write why {offer.Exercise.Name} is given all the same.");
        }
        else
        {
            Form.Lines.Add(LineOf(offer.Exercise) with { Reason = offer.Against.Count > 0 ? reason : null });
        }
    }

    /// <summary>Past the acute stage the strength work comes that is proposed then; back in it, it goes.</summary>
    private void SayStage(string stage)
    {
        Form = Form with { Stage = stage is "past" or "acute" ? stage : null };
        var now = ExerciseChoice.For(visit.Facts with { IsPastAcute = Form.IsPastAcute });
        offers.Clear();
        foreach (var offer in now)
        {
            offers.Add(offer.Exercise.Id, offer);
        }

        Form.Lines.RemoveAll(line => string.IsNullOrWhiteSpace(line.Reason)
            && offers.GetValueOrDefault(line.Id) is { Exercise.Stage: ExerciseStage.Strengthen, Against.Count: > 0 });
        foreach (var offer in now.Where(offer => offer.IsProposed && offer.Exercise.Stage == ExerciseStage.Strengthen))
        {
            if (Form.Lines.Count < ExerciseChoice.KeptToMost && !Form.Lines.Exists(line => line.Id == offer.Exercise.Id))
            {
                Form.Lines.Add(LineOf(offer.Exercise));
            }
        }
    }
}
