using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Booking.CallBack;

/// <summary>Somebody asks to be called.</summary>
public sealed record CallBackForm
{
    [Display(Name = "Your name")]
    public string? Name { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    /// <summary>The word of a region; empty when none was picked.</summary>
    [Display(Name = "Where does it hurt most?")]
    public string? Region { get; init; }

    [Display(Name = "When is a good time?")]
    public string? BestTime { get; init; }

    [Display(Name = "Anything else?")]
    public string? Note { get; init; }
}
