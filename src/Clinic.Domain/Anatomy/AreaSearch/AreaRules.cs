using System.Text.Json;

namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>The rule table. Immutable, loaded once.</summary>
public static class AreaRules
{
    /// <summary>All rules in the order of the table, which settles the last ties.</summary>
    public static IReadOnlyList<AreaRule> All { get; } = Read();

    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static AreaRule Get(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw new ArgumentException($"There is no rule '{id}'.", nameof(id));

    private static List<AreaRule> Read()
    {
        using var file = AnatomyFiles.Open("rules.json");
        return [.. file.RootElement.EnumerateArray().Select(Rule)];
    }

    private static AreaRule Rule(JsonElement entry)
    {
        var when = entry.GetProperty("when");
        return new AreaRule(
            entry.Text("id"),
            entry.Text("name"),
            when.Texts("zones"),
            when.Texts("kinds") is var kinds && kinds.Contains("any") ? [] : [.. kinds.Select(WireName.Parse<KnotKind>)],
            when.Texts("with_"),
            IsTrue(when, "chronic"),
            IsTrue(when, "bilateral"),
            [.. entry.GetProperty("search").EnumerateArray().Select(Target)],
            WireName.Parse<DirectPressure>(entry.Text("direct")),
            entry.Texts("screen_first"),
            entry.Texts("ask"),
            entry.Texts("exercises"),
            entry.Texts("advice"),
            entry.TryGetProperty("therapist_skill", out var skill) ? skill.GetString() : null,
            entry.Text("evidence") == "literature" ? RuleEvidence.Literature : RuleEvidence.Practice,
            entry.Text("src"),
            entry.Text("why"));
    }

    private static RuleTarget Target(JsonElement target) => new(
        target.Text("area"), target.Text("side") == "both", target.Text("relation"), target.GetProperty("rank").GetInt32());

    private static bool IsTrue(JsonElement when, string name) => when.TryGetProperty(name, out var value) && value.GetBoolean();
}
