using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Availability.TimesOff;

/// <summary>When somebody is away, as it was typed, in the clinic's wall time.</summary>
public sealed record TimeOffForm
{
    [Display(Name = "First day")]
    public string? FirstDay { get; init; }

    [Display(Name = "From")]
    public string? From { get; init; }

    [Display(Name = "Last day")]
    public string? LastDay { get; init; }

    [Display(Name = "Until")]
    public string? Until { get; init; }

    [Display(Name = "Reason")]
    public string? Reason { get; init; }
}
