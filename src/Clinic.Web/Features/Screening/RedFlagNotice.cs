using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Screening;

/// <summary>What a therapist reads of a check on the chart.</summary>
/// <param name="Title">What to do, or that nobody asked.</param>
/// <param name="Ticked">What is true, in the client's words of then.</param>
public sealed record RedFlagNotice(string Title, IReadOnlyList<string> Ticked)
{
    /// <returns>Null when none of the list is true: then there is nothing to look at.</returns>
    public static RedFlagNotice? Of(RedFlagCheck? check) => check switch
    {
        null => new("Not screened", []),
        { Level: RedFlagLevel.Clear } => null,
        _ => new(
            RedFlagWords.Staff(check.Level, check.CalledAt is not null) ?? "Ticked at booking",
            [.. RedFlagLists.Questions(check.Version, check.Ticked).Select(question =>
                question.Hint is null ? question.Text : $"{question.Text} ({char.ToLowerInvariant(question.Hint[0])}{question.Hint[1..]})")]),
    };
}
