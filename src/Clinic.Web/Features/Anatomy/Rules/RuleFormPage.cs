namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>A rule of the clinic's own to make, to change, or to read with its history.</summary>
/// <param name="Number">Null for a new one.</param>
/// <param name="Versions">Newest first; none for a new one.</param>
/// <param name="Preview">What the chart would list; null when nobody asked.</param>
/// <param name="MayWrite">Whether the reader may change it.</param>
public sealed record RuleFormPage(RuleForm Form, int? Number, IReadOnlyList<RuleVersion> Versions, RulePreview? Preview, bool MayWrite)
{
    public string Address => Number is { } number ? FormattableString.Invariant($"~/anatomy/rules/{number}") : "~/anatomy/rules";
}
