using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The last step as it is posted: what was chosen before, and who comes.</summary>
public sealed record DetailsForm
{
    public string? Service { get; init; }

    public string? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>The therapist whose times were shown.</summary>
    public string? Therapist { get; init; }

    public string? Slot { get; init; }

    /// <summary>The idempotency key, made with the form: a double click books once.</summary>
    public string? Key { get; init; }

    [Display(Name = "Your name")]
    public string? Name { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    [Display(Name = "What hurts?")]
    public string? Note { get; init; }

    public IReadOnlyList<string>? Consents { get; init; }
}
