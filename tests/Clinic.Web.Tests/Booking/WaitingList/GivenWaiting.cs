using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.WaitingList;

/// <summary>A full day, and people who wait for it.</summary>
internal static class GivenWaiting
{
    /// <summary>Takes a whole working day of Ines, or of another one, so that only what a test frees is open. Winter in Winnipeg: 8:30 am is 14:30 UTC.</summary>
    /// <returns>The visit that stands in the way of the whole day.</returns>
    public static async Task<Appointment> FullDayAsync(this ClinicApp app, string day, string therapist = "Ines", string room = "Room 1")
    {
        await using var db = app.Open();
        return await db.AppointmentAsync(await db.NewClientAsync($"Whole{day}"), therapist, room, At(day, "14:30"), minutes: 9 * 60);
    }

    /// <summary>Cancels a visit: its time comes free.</summary>
    public static async Task CancelAsync(this ClinicApp app, Appointment visit)
    {
        await using var db = app.Open();
        await db.Appointments.Where(row => row.Id == visit.Id).ExecuteUpdateAsync(row => row.SetProperty(r => r.Status, AppointmentStatus.Cancelled));
    }

    /// <summary>Makes one hour of a full day open: it is cut in two around it, with a quarter of an hour after the free one.</summary>
    /// <param name="hour">In UTC.</param>
    public static async Task FreeHourAsync(this ClinicApp app, Appointment fullDay, int hour)
    {
        await using var db = app.Open();
        var day = await db.Appointments.SingleAsync(row => row.Id == fullDay.Id);
        var free = new DateTimeOffset(fullDay.StartsAt.Date.AddHours(hour), TimeSpan.Zero);
        var end = day.EndsAt;
        (day.EndsAt, day.BlockedUntil) = (free, free);
        await db.SaveChangesAsync();
        var room = await db.TreatmentRooms.SingleAsync(candidate => candidate.Id == day.TreatmentRoomId);
        var therapist = await db.Therapists.SingleAsync(candidate => candidate.Id == day.TherapistId);
        var client = await db.Clients.SingleAsync(candidate => candidate.Id == day.ClientId);
        await db.AppointmentAsync(client, therapist.FirstName, room.Name, free.AddMinutes(75), (int)(end - free).TotalMinutes - 75);
    }

    /// <summary>Puts somebody on the list through the page.</summary>
    /// <returns>The address of the entry.</returns>
    public static async Task<string> JoinAsync(
        this Visitor visitor, string name, string day, string? lastDay = null, string therapist = "ines-moreau", string part = "any", string service = "massage-60")
    {
        var form = await visitor.GetAsync($"/booking/waiting-list?service={service}&therapist={therapist}");
        var joined = await visitor.SubmitAsync(
            form, "main form", ("FirstDay", day), ("LastDay", lastDay ?? day), ("PartOfDay", part), ("Name", name), ("Email", EmailOf(name)), ("Phone", "204-555-0177"));
        return joined.Location?.Split('?')[0]
            ?? throw new InvalidOperationException($"{name} is not on the list ({joined.Status}): {joined.Document.Body?.TextContent}");
    }

    public static string EmailOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@waiting.example";

    /// <summary>The offers that were made to somebody, oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingListOffer>> OffersAsync(this ClinicApp app, string name)
    {
        var email = EmailOf(name);
        await using var db = app.Open();
        return await db.WaitingListOffers.AsNoTracking()
            .Where(offer => offer.Entry!.Client!.Email == email)
            .OrderBy(offer => offer.Id)
            .ToListAsync();
    }

    /// <summary>The address in the mail of the offer that stands, read as the demo shows it.</summary>
    public static async Task<string> OfferPathAsync(this ClinicApp app, Id<WaitingListOffer> offer)
    {
        using var reader = app.NewVisitor();
        await app.SendMailAsync();
        await using var db = app.Open();
        var message = await db.OutboxMessages.SingleAsync(row => row.WaitingListOfferId == offer);
        var mail = await reader.GetAsync($"/messages/mail/{message.Id}");
        return mail.Document.QuerySelectorAll(".mail-text a").Select(link => new Uri(link.GetAttribute("href")!).PathAndQuery)
            .Single(path => path.StartsWith("/booking/offers/", StringComparison.Ordinal));
    }

    /// <summary>A moment in UTC.</summary>
    public static DateTimeOffset At(string day, string time) =>
        DateTimeOffset.Parse($"{day}T{time}:00Z", System.Globalization.CultureInfo.InvariantCulture);
}
