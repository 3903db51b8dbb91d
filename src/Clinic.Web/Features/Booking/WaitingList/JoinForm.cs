using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Booking.WaitingList;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>What somebody waits for and who she is, as it is posted.</summary>
public sealed record JoinForm
{
    public string? Service { get; init; }

    public string? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>A therapist's slug, or any.</summary>
    [Display(Name = "Therapist")]
    public string? Therapist { get; init; }

    [Display(Name = "From")]
    public string? FirstDay { get; init; }

    [Display(Name = "Up to")]
    public string? LastDay { get; init; }

    public string? PartOfDay { get; init; }

    [Display(Name = "Your name")]
    public string? Name { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    /// <summary>Nothing chosen, or a word nobody offered, is any time of day.</summary>
    internal PartOfDay Part => WireName.TryParseKebab<PartOfDay>(PartOfDay, out var part) ? part : default;
}
