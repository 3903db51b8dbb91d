using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>The groups of a finding with what was answered in each, in the order a therapist asks.</summary>
public sealed record KnotGroups(
    KnotGroup Feel, KnotGroup Pressing, KnotGroup Spread, KnotGroup Pain, KnotGroup Muscle, KnotGroup Direct, KnotGroup Note)
{
    public IReadOnlyList<KnotGroup> All => [Feel, Pressing, Spread, Pain, Muscle, Direct, Note];

    public static KnotGroups Of(KnotFindingForm form) => new(
        new("group-feel", "How it feels", Phrases(
            form.Hardness is { } hardness ? FormattableString.Invariant($"Hardness {hardness} of {KnotFinding.HardnessMost}") : null,
            form.SizeMm is { } mm ? FormattableString.Invariant($"{mm} mm") : null,
            form.Raised ? "Raised" : null,
            form.NearbyTight ? "Tight around it" : null,
            form.Red ? "Red" : null,
            form.Hot ? "Hot" : null,
            form.Swollen ? "Swollen" : null,
            form.HardLump ? "A hard lump" : null,
            Word<ScreenAnswer>(form.ScreenAnswer, KnotWords.Of),
            Word<FoundBy>(form.FoundBy, KnotWords.Of))),
        new("group-pressing", "What pressing does", Phrases(
            Word<DirectResponse>(form.DirectResponse, response => response switch
            {
                DirectResponse.NotTried => "Not tried",
                DirectResponse.EasesThenReturns when form.EasesHours is { } hours => FormattableString.Invariant($"Eases, back after {hours} hours"),
                _ => KnotWords.Of(response),
            }),
            form.FamiliarPain switch { true => "The client’s own pain", false => "Another pain", _ => null })),
        new("group-spread", "Where it spreads, what it stops", Phrases(
            form.SpreadsTo.Count == 0 ? null : $"Spreads to {string.Join(", ", form.SpreadsTo.Select(NameOf))}",
            form.ArmLiftHurts ? "Lifting the arm hurts" : null,
            form.Headache ? "Headache" : null,
            Quoted(form.LimitsMotion))),
        new("group-pain", "Pain without pressing", Phrases(
            form.PainAtRest is { } rest ? FormattableString.Invariant($"At rest {rest}") : null,
            form.PainOnMoving is { } moving ? FormattableString.Invariant($"On moving {moving}") : null,
            string.IsNullOrWhiteSpace(form.PressureThreshold) ? null : $"Hurts from {form.PressureThreshold} kg/cm²")),
        new("group-muscle", "Muscle", Phrases(
            string.IsNullOrWhiteSpace(form.Muscle) ? null : form.Muscle,
            string.IsNullOrWhiteSpace(form.Muscle) ? null : Word<Confidence>(form.Confidence, confidence => $"{confidence} confidence"))),
        new("group-direct", "Work on the knot itself", Phrases(
            Word<Technique>(form.DirectTechnique, ChartWords.Of),
            string.IsNullOrEmpty(form.DirectTechnique) ? null : Quoted(form.DirectReason))),
        new("group-note", "Note", Phrases(Quoted(form.Note))));

    /// <summary>"base of the skull"; the word itself where there is no such zone.</summary>
    private static string NameOf(string zone) =>
        Atlas.Current.TryGetZone(zone, out var known) ? char.ToLowerInvariant(known.Name[0]) + known.Name[1..] : zone;

    private static string? Quoted(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"“{text.Trim()}”";

    private static string? Word<TEnum>(string? word, Func<TEnum, string> say)
        where TEnum : struct, Enum => WireName.TryParse<TEnum>(word, out var value) ? say(value) : null;

    private static List<string> Phrases(params string?[] phrases) => [.. phrases.OfType<string>()];
}
