namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>Every rule that leads from a knot to the areas to check.</summary>
/// <param name="Own">The newest version of each of the clinic's own.</param>
/// <param name="MayWrite">Whether the reader may add and change them.</param>
public sealed record RulesPage(IReadOnlyList<OwnRuleLine> Own, bool MayWrite);
