namespace Clinic.Domain.Screening;

/// <summary>The short list that is asked at booking, in one wording.</summary>
public sealed record RedFlagList(string Version, IReadOnlyList<RedFlagQuestion> Questions)
{
    /// <summary>The answer that says that nothing of the list is true.</summary>
    public const string None = "none";

    /// <summary>What the answers ask for. Refusals: <see cref="NothingTicked"/>, <see cref="NoneAndMore"/>, <see cref="UnknownFlag"/>.</summary>
    public Outcome<RedFlagAnswers> Decide(IReadOnlyCollection<string?> answers)
    {
        if (answers.Count == 0)
        {
            return new NothingTicked();
        }

        var ticked = Questions.Where(question => answers.Contains(question.Slug)).ToList();
        if (answers.Any(answer => answer != None && ticked.All(question => question.Slug != answer)))
        {
            return new UnknownFlag();
        }

        return ticked.Count > 0 && answers.Contains(None)
            ? new NoneAndMore()
            : new RedFlagAnswers(
                Version,
                [.. ticked.Select(question => question.Slug)],
                ticked.Select(question => question.Level).DefaultIfEmpty(RedFlagLevel.Clear).Max());
    }
}
