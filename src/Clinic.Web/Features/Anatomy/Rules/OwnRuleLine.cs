namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>One of the clinic's own rules as it stands now.</summary>
/// <param name="Number">Which rule.</param>
public sealed record OwnRuleLine(int Number, RuleVersion Newest);
