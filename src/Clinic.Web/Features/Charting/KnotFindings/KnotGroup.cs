namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Questions about a knot that stand together and may stay shut.</summary>
/// <param name="Id">Of the element, so that it is found again.</param>
/// <param name="Said">What was answered, as phrases; empty for nothing.</param>
public sealed record KnotGroup(string Id, string Title, IReadOnlyList<string> Said)
{
    /// <summary>"Hardness 2 of 3, raised"; null for nothing.</summary>
    public string? Summary => Said.Count == 0 ? null : string.Join(", ", Said.Select((phrase, place) => place == 0 ? phrase : LowerFirst(phrase)));

    // A text in quotation marks stays as it was written.
    private static string LowerFirst(string phrase) => phrase[0] == '“' ? phrase : char.ToLowerInvariant(phrase[0]) + phrase[1..];
}
