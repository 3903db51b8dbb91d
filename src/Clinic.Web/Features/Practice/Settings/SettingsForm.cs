using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Practice.Settings;

/// <summary>The clinic's own facts and rules as they are posted, all in the words that were typed.</summary>
public sealed record SettingsForm
{
    [Display(Name = "Full name")]
    public string? Name { get; init; }

    [Display(Name = "Short name")]
    public string? ShortName { get; init; }

    [Display(Name = "Street and number")]
    public string? Street { get; init; }

    [Display(Name = "Town")]
    public string? Town { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Display(Name = "Emergency number")]
    public string? EmergencyNumber { get; init; }

    [Display(Name = "Currency")]
    public string? Currency { get; init; }

    public string? Paper { get; init; }

    [Display(Name = "Notice in minutes")]
    public string? Notice { get; init; }

    [Display(Name = "Days ahead")]
    public string? Horizon { get; init; }

    [Display(Name = "Minutes between starts")]
    public string? Step { get; init; }

    [Display(Name = "Cancel, hours before")]
    public string? CancelCutoff { get; init; }

    [Display(Name = "Move, hours before")]
    public string? MoveCutoff { get; init; }

    [Display(Name = "Take back, minutes")]
    public string? Undo { get; init; }

    [Display(Name = "Keep a time, minutes")]
    public string? Hold { get; init; }

    [Display(Name = "Answer a request, hours")]
    public string? Request { get; init; }

    [Display(Name = "Keep an offer, minutes")]
    public string? Offer { get; init; }

    [Display(Name = "First reminder, hours before")]
    public string? EarlyReminder { get; init; }

    [Display(Name = "Second reminder, hours before")]
    public string? LateReminder { get; init; }

    public bool TeamSeesAllCharts { get; init; }

    /// <summary>One origin a line.</summary>
    [Display(Name = "Sites that may show the booking")]
    public string? EmbedOrigins { get; init; }

    /// <summary>What the form showed when it was opened.</summary>
    public string? Seen { get; init; }

    internal static SettingsForm Of(PracticeSettings practice)
    {
        var form = new SettingsForm
        {
            Name = practice.Name,
            ShortName = practice.ShortName,
            Street = practice.Street,
            Town = practice.Town,
            Phone = practice.Phone,
            Email = practice.Email,
            EmergencyNumber = practice.EmergencyNumber,
            Currency = practice.Currency,
            Paper = practice.Paper.Kebab(),
            Notice = Figures(practice.MinimumNoticeMinutes),
            Horizon = Figures(practice.HorizonDays),
            Step = Figures(practice.SlotStepMinutes),
            CancelCutoff = Figures(practice.CancelCutoffHours),
            MoveCutoff = Figures(practice.MoveCutoffHours),
            Undo = Figures(practice.UndoMinutes),
            Hold = Figures(practice.HoldMinutes),
            Request = Figures(practice.RequestHours),
            Offer = Figures(practice.OfferMinutes),
            EarlyReminder = Figures(practice.EarlyReminderHours),
            LateReminder = Figures(practice.LateReminderHours),
            TeamSeesAllCharts = practice.TeamSeesAllCharts,
            EmbedOrigins = string.Join('\n', practice.EmbedOrigins),
        };
        return form with { Seen = SeenState.Of(form) };
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
