using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Letters;

/// <summary>What a referral letter says.</summary>
public sealed record LetterForm
{
    public const int ToMaxLength = 300;
    public const int LineMaxLength = 1000;

    /// <summary>Name and address of who is asked, in lines.</summary>
    [Required(ErrorMessage = "Say to whom the letter goes")]
    [FreeText(ToMaxLength)]
    public string? To { get; init; }

    [Required(ErrorMessage = "Choose why")]
    [WordOf<ReferralReason>(ErrorMessage = "Choose why")]
    public string? Reason { get; init; }

    public ReferralReason? ReasonChosen => WireName.TryParse<ReferralReason>(Reason, out var reason) ? reason : null;

    /// <summary>The knots it tells of.</summary>
    public IReadOnlyList<Id<Knot>> Knots { get; init; } = [];

    /// <summary>The findings of areas it tells of.</summary>
    public IReadOnlyList<Guid> Areas { get; init; } = [];

    /// <summary>In the therapist's own words.</summary>
    [FreeText(LineMaxLength)]
    public string? Line { get; init; }

    /// <summary>The client agreed to this letter.</summary>
    [AllowedValues(true, ErrorMessage = "A letter goes out only when the client agreed to it")]
    public bool Agreed { get; init; }
}
