using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace Clinic.Web.Features.Booking.OnBehalf;

/// <summary>The form in which staff book for a client.</summary>
public sealed record OnBehalfForm
{
    /// <summary>Stands for a client who is not on file yet.</summary>
    public const string NewClient = "new";

    public string? Key { get; init; }

    /// <summary>What was typed to find the client.</summary>
    [Display(Name = "Find a client")]
    public string? Find { get; init; }

    /// <summary>The id of a client, or <see cref="NewClient"/>.</summary>
    [Display(Name = "Client")]
    public string? Client { get; init; }

    [Display(Name = "Name")]
    public string? Name { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Display(Name = "Service")]
    public string? Service { get; init; }

    [Display(Name = "How")]
    public string? Channel { get; init; }

    [Display(Name = "With")]
    public string? Therapist { get; init; }

    [Display(Name = "Date")]
    public DateOnly? Day { get; init; }

    [Display(Name = "Time")]
    public TimeOnly? Time { get; init; }

    [Display(Name = "Note")]
    public string? Note { get; init; }

    /// <summary>The id of the visit it comes out of.</summary>
    public string? Follows { get; init; }

    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
