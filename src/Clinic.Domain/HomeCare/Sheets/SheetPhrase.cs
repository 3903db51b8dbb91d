using System.Text.Json.Serialization;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>A piece of a sentence, and the mark of the body map that follows it: "The left side of your back " and "A".</summary>
/// <param name="Mark">Number of a knot or letter of an area; null at the end of a sentence.</param>
public sealed record SheetPhrase(string Text, string? Mark = null)
{
    [JsonIgnore]
    public bool IsKnot => Mark is [>= '0' and <= '9', ..];
}
