using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>One area of the list that is tried.</summary>
/// <param name="IsByThis">The rule that was typed gave its rank.</param>
/// <param name="IsNew">Without that rule it would not stand here.</param>
public sealed record RulePreviewLine(AreaToCheck Area, bool IsByThis, bool IsNew);
