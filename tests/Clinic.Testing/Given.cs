using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Testing;

/// <summary>Rows for a test in a database that holds the demo practice. Defaults are valid; a test names only what it is about.</summary>
public static class Given
{
    /// <summary>A therapist of the demo by her first name.</summary>
    public static Task<Therapist> TherapistAsync(this ClinicDbContext db, string firstName) =>
        db.Therapists.SingleAsync(therapist => therapist.Name.StartsWith(firstName));

    public static Task<Service> ServiceAsync(this ClinicDbContext db, string slug) => db.Services.SingleAsync(service => service.Slug == slug);

    public static Task<Client> ClientAsync(this ClinicDbContext db, string firstName) =>
        db.Clients.SingleAsync(client => client.FirstName == firstName);

    /// <summary>A client whom nobody has treated or booked.</summary>
    public static async Task<Client> NewClientAsync(this ClinicDbContext db, string firstName = "Pat")
    {
        var client = new Client { FirstName = firstName, Email = $"{firstName}@example.org", Phone = "204-555-0100", CreatedAt = FixedClock.Start };
        db.Clients.Add(client);
        await db.SaveChangesAsync();
        return client;
    }

    /// <summary>An hour's massage with Ines in the first room, by default on a Monday morning a week ahead.</summary>
    public static async Task<Appointment> AppointmentAsync(
        this ClinicDbContext db, Client? client = null, string therapist = "Ines", string room = "Room 1", DateTimeOffset? start = null, int minutes = 60)
    {
        var from = start ?? new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero);
        var appointment = new Appointment
        {
            ClientId = (client ?? await db.ClientAsync("Nora")).Id,
            ServiceId = (await db.ServiceAsync("massage-60")).Id,
            TherapistId = (await db.TherapistAsync(therapist)).Id,
            TreatmentRoomId = (await db.TreatmentRooms.SingleAsync(candidate => candidate.Name == room)).Id,
            StartsAt = from,
            EndsAt = from.AddMinutes(minutes),
            BlockedFrom = from,
            BlockedUntil = from.AddMinutes(minutes),
            Channel = Channel.InPerson,
            BookedAt = FixedClock.Start,
        };
        db.Appointments.Add(appointment);
        await db.SaveChangesAsync();
        return appointment;
    }

    /// <summary>The opened visit of an appointment.</summary>
    public static async Task<Visit> VisitAsync(this ClinicDbContext db, Appointment appointment)
    {
        var visit = new Visit
        {
            AppointmentId = appointment.Id,
            ClientId = appointment.ClientId,
            TherapistId = appointment.TherapistId,
            OpenedAt = appointment.StartsAt,
        };
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit;
    }

    /// <summary>The demo's visit of today: Nora Kaminski with Ines.</summary>
    public static async Task<Appointment> TodaysAppointmentAsync(this ClinicDbContext db)
    {
        var dayStart = FixedClock.Start.AddHours(-9);
        return await db.Appointments.SingleAsync(appointment => appointment.StartsAt >= dayStart && appointment.StartsAt < dayStart.AddDays(1));
    }

    /// <summary>An id that no row has.</summary>
    public static Id<T> Unknown<T>() => Id<T>.New();
}
