using System.ComponentModel.DataAnnotations;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Practice.Settings;

/// <summary>Takes the answers of the settings' form over, or notes what is wrong with them. The time zone is not among them.</summary>
internal static class ReadSettingsForm
{
    private const int MaxOrigins = 20;

    /// <returns>False when something is wrong; then nothing was changed.</returns>
    public static bool Into(PracticeSettings practice, SettingsForm form, FormReader reader)
    {
        var name = reader.Text(nameof(form.Name), form.Name, PracticeSettings.NameMaxLength, "Write the clinic's name");
        var shortName = reader.Text(nameof(form.ShortName), form.ShortName, PracticeSettings.NameMaxLength, "Write what people call it");
        var street = reader.Text(nameof(form.Street), form.Street, PracticeSettings.LineMaxLength, "Write street and number");
        var town = reader.Text(nameof(form.Town), form.Town, PracticeSettings.LineMaxLength, "Write the town");
        var phone = reader.Text(nameof(form.Phone), form.Phone, PracticeSettings.PhoneMaxLength, "Write a number on which clients reach you");
        if (phone.Length > 0 && !ContactRules.IsPhone(phone))
        {
            reader.Wrong(nameof(form.Phone), $"Check the phone number: it needs at least {ContactRules.PhoneMinDigits} digits");
        }

        var email = reader.Text(nameof(form.Email), form.Email, PracticeSettings.LineMaxLength, "Write an email address");
        if (email.Length > 0 && (!new EmailAddressAttribute().IsValid(email) || email.Any(char.IsWhiteSpace)))
        {
            reader.Wrong(nameof(form.Email), "Write a whole email address, such as hello@example.org");
        }

        var emergency = reader.Text(nameof(form.EmergencyNumber), form.EmergencyNumber, PracticeSettings.PhoneMaxLength, "Write the number to call in an emergency");
        if (emergency.Length > 0 && !emergency.Any(char.IsAsciiDigit))
        {
            reader.Wrong(nameof(form.EmergencyNumber), "Write a number, such as 911 or 112");
        }

        var currency = form.Currency?.Trim().ToUpperInvariant() ?? "";
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            reader.Wrong(nameof(form.Currency), "Write three letters, such as CAD or EUR");
        }

        var paper = reader.Word<PaperSize>(nameof(form.Paper), form.Paper);
        var notice = reader.Whole(nameof(form.Notice), form.Notice, 0, PracticeLimits.NoticeMinutes);
        var horizon = reader.Whole(nameof(form.Horizon), form.Horizon, 1, PracticeLimits.HorizonDays);
        var step = reader.Whole(nameof(form.Step), form.Step, PracticeLimits.ShortestStep, PracticeLimits.LongestStep);
        var cancel = reader.Whole(nameof(form.CancelCutoff), form.CancelCutoff, 0, PracticeLimits.WaitHours);
        var move = reader.Whole(nameof(form.MoveCutoff), form.MoveCutoff, 0, PracticeLimits.WaitHours);
        var undo = reader.Whole(nameof(form.Undo), form.Undo, 0, 60);
        var hold = reader.Whole(nameof(form.Hold), form.Hold, 1, 60);
        var request = reader.Whole(nameof(form.Request), form.Request, 1, PracticeLimits.WaitHours);
        var offer = reader.Whole(nameof(form.Offer), form.Offer, 5, 2880);
        var early = reader.Whole(nameof(form.EarlyReminder), form.EarlyReminder, 0, PracticeLimits.WaitHours);
        var late = reader.Whole(nameof(form.LateReminder), form.LateReminder, 0, PracticeLimits.WaitHours);
        if (early > 0 && late >= early)
        {
            reader.Wrong(nameof(form.LateReminder), "The second reminder comes after the first: write fewer hours, or 0 for none");
        }

        var origins = Origins(form, reader);
        if (!reader.IsFine)
        {
            return false;
        }

        (practice.Name, practice.ShortName, practice.Street, practice.Town) = (name, shortName, street, town);
        (practice.Phone, practice.Email, practice.EmergencyNumber) = (phone, email, emergency);
        (practice.Currency, practice.Paper) = (currency, paper);
        (practice.MinimumNoticeMinutes, practice.HorizonDays, practice.SlotStepMinutes) = (notice, horizon, step);
        (practice.CancelCutoffHours, practice.MoveCutoffHours) = (cancel, move);
        (practice.UndoMinutes, practice.HoldMinutes, practice.RequestHours, practice.OfferMinutes) = (undo, hold, request, offer);
        (practice.EarlyReminderHours, practice.LateReminderHours) = (early, late);
        practice.TeamSeesAllCharts = form.TeamSeesAllCharts;
        practice.EmbedOrigins = origins;
        return true;
    }

    /// <summary>They go into a header that says who may frame a page: nothing but a scheme, a host and perhaps a port.</summary>
    private static List<string> Origins(SettingsForm form, FormReader reader)
    {
        var origins = new List<string>();
        foreach (var line in (form.EmbedOrigins ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (EmbedOrigin.Read(line) is not { } origin)
            {
                reader.Wrong(
                    nameof(form.EmbedOrigins),
                    $"“{(line.Length > 60 ? $"{line[..60]}…" : line)}” is no origin: write https:// and the name of the site, such as https://www.example.org, without a path");
                return [];
            }

            origins.Add(origin);
        }

        if (origins.Count > MaxOrigins)
        {
            reader.Wrong(nameof(form.EmbedOrigins), "Name at most 20 sites");
        }

        return [.. origins.Distinct()];
    }
}
