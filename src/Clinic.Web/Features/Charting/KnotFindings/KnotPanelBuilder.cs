using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Time;
using Clinic.Web.Features.Anatomy;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Features.Charting.KnotStories;
using Clinic.Web.Features.Charting.Screens;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Makes the chosen knot's part of a chart.</summary>
internal static class KnotPanelBuilder
{
    public static KnotPanel Build(ChartRows rows, Knot knot, ChartQuery query, RefusedForms refused, ClinicTime time)
    {
        var search = AreasOfKnot.Search(rows, knot);
        var form = FormOf(rows, knot, refused);
        return new KnotPanel(
            knot.Id,
            knot.Number,
            PlaceName.Of(knot.Zone, knot.Side),
            Before(rows.FindingBefore(knot.Id)),
            form,
            search.Direct,
            AreaLines.Build(rows, knot, search, query, refused, time))
        {
            Story = KnotStoryBuilder.Build(rows, knot, refused),
            FromHome = rows.FromHome(knot.Id, time)?.Words,
            Groups = KnotGroups.Of(form),
            Suggested = Suggested(rows.Suggestion(knot)),
            Muscles = MusclesOf(knot, form),
            AskFirst = AskFirst.Of(search),
            IsOffLimits = rows.Finding(knot.Id) is { Finding.IsOffLimits: true },
        };
    }

    private static (string Kind, string Why)? Suggested(KindSuggestion suggestion) =>
        KnotWords.Reasons(suggestion) is { } why ? (KindWords.Of(suggestion.Kind), why) : null;

    /// <summary>The one that was chosen stays to choose when the mark has moved.</summary>
    private static IReadOnlyList<string> MusclesOf(Knot knot, KnotFindingForm form)
    {
        var muscles = Atlas.Current.Zone(knot.Zone).Muscles;
        return string.IsNullOrEmpty(form.Muscle) || muscles.Contains(form.Muscle) ? muscles : [.. muscles, form.Muscle];
    }

    private static string? Before(FindingRow? before) => before switch
    {
        null => null,
        { Tender: { } tender } => $"Last time {KindWords.Of(before.Finding.Kind).ToLowerInvariant()}, tender {tender}",
        _ => $"Last time {KindWords.Of(before.Finding.Kind).ToLowerInvariant()}",
    };

    private static KnotFindingForm FormOf(ChartRows rows, Knot knot, RefusedForms refused)
    {
        var stored = rows.Finding(knot.Id);
        if (refused.Finding is { } typed)
        {
            return refused.TakesNewVersion ? typed with { Version = stored?.Version } : typed;
        }

        return stored?.ToForm() ?? new KnotFindingForm { Kind = WireName.Of(rows.Kind(knot.Id)) };
    }
}
