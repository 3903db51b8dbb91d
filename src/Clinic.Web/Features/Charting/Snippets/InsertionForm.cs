using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>What a snippet is filled with.</summary>
public sealed record InsertionForm
{
    /// <summary>By the place of the field in <see cref="SnippetText.Fields"/>, from 0; what was not said is not there.</summary>
    public Dictionary<int, string?> Answers { get; init; } = [];

    /// <summary>All of them at once, to be checked.</summary>
    [FreeText(SnippetText.AnswerMaxLength * 20)]
    public string All => string.Concat(Answers.Values);
}
