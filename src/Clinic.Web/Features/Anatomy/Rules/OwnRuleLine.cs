namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>A rule of the clinic's own in the list.</summary>
/// <param name="Number">Which rule.</param>
public sealed record OwnRuleLine(int Number, RuleVersion Newest);
