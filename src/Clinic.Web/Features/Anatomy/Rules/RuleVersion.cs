using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>One version of a rule of the clinic's own, as it is told.</summary>
/// <param name="Made">By whom and when: "Hanna Friesen, Monday 23 November 2026, 9:00 am".</param>
public sealed record RuleVersion(AreaRule Rule, bool IsEnabled, string Made);
