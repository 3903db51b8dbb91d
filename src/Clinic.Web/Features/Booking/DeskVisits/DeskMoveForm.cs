using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>Where a visit is to go, from the form or from the calendar's own hand.</summary>
public sealed record DeskMoveForm
{
    [Display(Name = "Date")]
    public DateOnly? Day { get; init; }

    [Display(Name = "Time")]
    public TimeOnly? Time { get; init; }

    [Display(Name = "Minutes")]
    public int? Minutes { get; init; }

    /// <summary>A slug; empty keeps whom it is with.</summary>
    [Display(Name = "With")]
    public string? Therapist { get; init; }

    /// <summary>An id; empty for any that is free.</summary>
    [Display(Name = "Room")]
    public string? Room { get; init; }

    /// <summary>How often the visit had been changed when it was shown; nothing moves it however it stands.</summary>
    public int? Seen { get; init; }
}
