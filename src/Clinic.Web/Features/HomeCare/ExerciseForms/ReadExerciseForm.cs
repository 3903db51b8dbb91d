using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Flags;
using Clinic.Domain.HomeCare.Kit;
using Clinic.Domain.HomeCare.Library;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.HomeCare.ExerciseForms;

/// <summary>Takes the answers of an exercise's form over into an exercise, or notes what is wrong with them.</summary>
internal static class ReadExerciseForm
{
    private static readonly char[] Between = [',', ';', ' ', '\n', '\r', '\t'];

    /// <param name="id">Of the exercise, the new one's too.</param>
    /// <param name="view">From where its pictures show it.</param>
    /// <returns>Null when something is wrong.</returns>
    public static Exercise? Execute(ExerciseForm form, string id, string? slug, ExerciseView view, ExerciseCatalogue catalogue, FormReader reader)
    {
        var name = reader.Text(nameof(form.Name), form.Name, Exercise.NameMaxLength, "Give it a name, such as “Doorway chest stretch”");
        var stage = reader.Word<ExerciseStage>(nameof(form.Stage), form.Stage);
        var side = reader.Word<ExerciseSide>(nameof(form.Side), form.Side);
        if (side is ExerciseSide.Left or ExerciseSide.Right)
        {
            reader.Wrong(nameof(form.Side), "Choose one of these");
        }

        var exercise = new Exercise
        {
            Id = id,
            Slug = slug ?? Domain.Practice.Slug.Of(name, [.. catalogue.All.Select(entry => entry.Exercise.Slug)], "exercise"),
            Name = name,
            Stage = stage,
            Serves = Serves(form, stage, reader),
            Kit = Kit(form, reader),
            Position = reader.Text(nameof(form.Position), form.Position, Exercise.PositionMaxLength, "Say how one stands, sits or lies").ToLowerInvariant(),
            Side = side,
            Dose = Dose(form, reader),
            Steps = Lines(nameof(form.Steps), form.Steps, Exercise.MostSteps, Exercise.StepMaxLength, "Write at least one step", reader),
            Feel = reader.Text(nameof(form.Feel), form.Feel, Exercise.FeelMaxLength, "Say what one should feel, and where"),
            StopIf = Lines(nameof(form.StopIf), form.StopIf, Exercise.MostStops, Exercise.StopMaxLength, "Say when to ease off, at least one line", reader),
            AvoidIf = Flags(nameof(form.AvoidIf), form.AvoidIf ?? [], reader),
            ModifyIf = Changes(form, reader),
            Easier = reader.OptionalText(nameof(form.Easier), form.Easier, Exercise.FormMaxLength) ?? "",
            Harder = reader.OptionalText(nameof(form.Harder), form.Harder, Exercise.FormMaxLength) ?? "",
            RequiresAny = Required(form, id, catalogue, reader),
            Source = reader.Text(nameof(form.Source), form.Source, Exercise.SourceMaxLength, "Say where exercise and dose come from: a book, a course, your own work"),
            AltText = reader.Text(nameof(form.AltText), form.AltText, Exercise.AltTextMaxLength, "Say in a sentence what the pictures show, for people who do not see them"),
            View = view,
            DrawnSide = string.IsNullOrEmpty(form.DrawnSide) ? null : reader.Word<BodySide>(nameof(form.DrawnSide), form.DrawnSide),
        };
        return reader.IsFine ? exercise : null;
    }

    private static List<string> Serves(ExerciseForm form, ExerciseStage stage, FormReader reader)
    {
        var asked = form.Serves ?? [];
        if (asked.Count == 0)
        {
            reader.Wrong(nameof(form.Serves), "Choose at least one area it is for");
        }
        else if (asked.Any(area => area is null || !Areas.TryGet(area, out _)))
        {
            reader.Wrong(nameof(form.Serves), "Choose from these");
        }
        else if (PressureAtHome.Forbids(stage, asked) is { Count: > 0 } reasons)
        {
            reader.Wrong(nameof(form.Serves), string.Join(". ", reasons));
        }

        return [.. asked.Distinct()];
    }

    private static List<string> Kit(ExerciseForm form, FormReader reader)
    {
        var asked = form.Kit ?? [];
        // What it needed in words of its own comes back in the field for that.
        var kit = HomeKit.Needs.Select(need => need.Words).Where(asked.Contains).ToList();
        if (reader.OptionalText(nameof(form.OtherKit), form.OtherKit, Exercise.KitMaxLength) is { Length: > 0 } other)
        {
            kit.Add(other);
        }

        if (kit.Count > Exercise.MostKit)
        {
            reader.Wrong(nameof(form.Kit), $"Choose at most {Figures(Exercise.MostKit)} things");
        }

        return kit;
    }

    private static Dose Dose(ExerciseForm form, FormReader reader) => new(
        reader.Whole(nameof(form.Sets), form.Sets, 1, Domain.HomeCare.Dose.MostSets),
        reader.Whole(nameof(form.Reps), form.Reps, 1, Domain.HomeCare.Dose.MostReps),
        reader.Whole(nameof(form.Hold), form.Hold, 0, Domain.HomeCare.Dose.MostSeconds),
        reader.Whole(nameof(form.Rest), form.Rest, 0, Domain.HomeCare.Dose.MostSeconds),
        reader.Whole(nameof(form.PerDay), form.PerDay, 1, Domain.HomeCare.Dose.MostPerDay),
        reader.Whole(nameof(form.PerWeek), form.PerWeek, 1, Domain.HomeCare.Dose.MostPerWeek),
        reader.OptionalWhole(nameof(form.Minutes), form.Minutes, 1, Domain.HomeCare.Dose.MostMinutes));

    private static List<string> Lines(string field, string? typed, int most, int maxLength, string missing, FormReader reader)
    {
        List<string> lines = [.. (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        var tooLong = lines.FindIndex(line => line.Length > maxLength);
        var wrong = (lines.Count, tooLong) switch
        {
            (0, _) => missing,
            _ when lines.Count > most => $"Write at most {Figures(most)} lines; these are {Figures(lines.Count)}",
            (_, >= 0) => $"Line {Figures(tooLong + 1)} has {Figures(lines[tooLong].Length)} characters; use at most {Figures(maxLength)}",
            _ when !lines.TrueForAll(PlainText.IsStorable) => "There is a sign in it that cannot be stored: write it again",
            _ => null,
        };
        if (wrong is not null)
        {
            reader.Wrong(field, wrong);
        }

        return lines;
    }

    private static List<string> Flags(string field, IReadOnlyList<string> asked, FormReader reader)
    {
        if (asked.Any(flag => HomeFlags.Find(flag) is null))
        {
            reader.Wrong(field, "Choose from these");
        }

        return [.. HomeFlags.All.Select(flag => flag.Id).Where(asked.Contains)];
    }

    private static Dictionary<string, string> Changes(ExerciseForm form, FormReader reader)
    {
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (flag, typed) in form.ModifyIf ?? [])
        {
            if (reader.OptionalText($"{nameof(form.ModifyIf)}[{flag}]", typed, Exercise.ChangeMaxLength) is { Length: > 0 } words)
            {
                changes[flag] = words;
            }
        }

        _ = Flags(nameof(form.AvoidIf), [.. changes.Keys], reader);
        return changes;
    }

    private static List<string> Required(ExerciseForm form, string id, ExerciseCatalogue catalogue, FormReader reader)
    {
        List<string> required = [.. (form.RequiresAny ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToUpperInvariant()).Distinct()];
        if (required.Exists(other => other == id || catalogue.Find(other) is null))
        {
            reader.Wrong(nameof(form.RequiresAny), "Write ids of other exercises of this library, such as E22, E25");
        }

        return required;
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
