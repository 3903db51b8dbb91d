using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>What is asked of whoever takes an offered time. Who she is, is known.</summary>
public sealed record TakeForm
{
    [Display(Name = "What hurts?")]
    public string? Note { get; init; }

    /// <summary>Of the list of red flags that was shown.</summary>
    public string? RedFlagVersion { get; init; }

    /// <summary>The slugs of what was ticked there, or none.</summary>
    public IReadOnlyList<string>? RedFlags { get; init; }

    /// <summary>Which words of the service's agreement were shown.</summary>
    public string? AgreementShown { get; init; }

    public bool Agrees { get; init; }
}
