using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Practice.Closures;

/// <summary>Days off for everybody, as they were typed.</summary>
public sealed record ClosureForm
{
    [Display(Name = "First day")]
    public string? FirstDay { get; init; }

    [Display(Name = "Last day")]
    public string? LastDay { get; init; }

    [Display(Name = "Reason")]
    public string? Reason { get; init; }
}
