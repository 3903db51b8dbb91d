using Clinic.Domain.Charting.Factors;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>One factor on the chart.</summary>
/// <param name="Form">Null where it is not ticked.</param>
/// <param name="IsOfThisVisit">Ticked in this visit, so that taking it back leaves no trace.</param>
public sealed record FactorLine(Factor Factor, FactorForm? Form, bool IsOfThisVisit)
{
    public bool IsTicked => Form is not null;

    /// <summary>"Reaches for the mouse, “left hand”"; null for nothing more than the tick.</summary>
    public string? Said
    {
        get
        {
            var parts = Factor.Details.Where(detail => Form?.Details.Contains(detail.Word) == true).Select(detail => detail.Name).ToList();
            if (!string.IsNullOrWhiteSpace(Form?.Note))
            {
                parts.Add($"“{Form.Note}”");
            }

            return parts.Count == 0 ? null : string.Join(", ", parts);
        }
    }
}
