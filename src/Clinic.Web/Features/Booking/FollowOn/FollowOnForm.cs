using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace Clinic.Web.Features.Booking.FollowOn;

/// <summary>What is chosen and asked once more for the treatment after a consult. Who comes is on file, and no part of the form.</summary>
public sealed record FollowOnForm
{
    public string? Service { get; init; }

    /// <summary>The therapist whose times are shown.</summary>
    public string? Therapist { get; init; }

    /// <summary>The first day shown.</summary>
    public string? From { get; init; }

    public string? Slot { get; init; }

    /// <summary>The idempotency key, made with the form: a double click books once.</summary>
    public string? Key { get; init; }

    /// <summary>Only where the number has changed.</summary>
    [Display(Name = "Another phone number")]
    public string? Phone { get; init; }

    [Display(Name = "Anything new since we talked?")]
    public string? Note { get; init; }

    public string? RedFlagVersion { get; init; }

    public IReadOnlyList<string>? RedFlags { get; init; }

    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
