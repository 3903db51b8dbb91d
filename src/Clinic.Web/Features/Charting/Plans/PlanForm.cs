using System.ComponentModel.DataAnnotations;
using Clinic.Domain.Charting.Plans;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>A plan to make.</summary>
public sealed record PlanForm
{
    [Required(ErrorMessage = "Write what the client wants to be able to do again.")]
    [FreeText(CarePlan.GoalMaxLength)]
    public string? Goal { get; init; }

    [Required(ErrorMessage = "Write how many visits are planned.")]
    [Range(1, CarePlan.MostVisits, ErrorMessage = "Write a number from 1 to 100.")]
    public int? Visits { get; init; }

    [Required(ErrorMessage = "Pick the day on which you look at it again.")]
    public DateOnly? ReviewOn { get; init; }

    /// <summary>How well she can do it now; may stay open.</summary>
    [Range(0, 10, ErrorMessage = "Pick 0 to 10.")]
    public int? Rating { get; init; }

    /// <summary>What she said; may stay open.</summary>
    [WordOf<PlanAnswer>(ErrorMessage = "Pick one of the two answers.")]
    public string? Answer { get; init; }
}
