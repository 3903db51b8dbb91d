using System.Globalization;
using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Calendar;
using Clinic.Web.Features.Clients;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.OnBehalf;

[Authorize(Policies.Staff)]
[Route("/booking/on-behalf")]
public sealed class OnBehalfController(ClinicDbContext db, FindClients findClients, BookOnBehalf bookOnBehalf, TimeProvider clock) : Controller
{
    private const string Prefix = "Form";

    /// <summary>Further ahead somebody has mistyped the year.</summary>
    private const int MostYears = 2;

    /// <param name="name">Of somebody who may be new, such as from a call-back; looked for by the phone number.</param>
    /// <param name="follows">The visit it comes out of: its client and therapist are chosen.</param>
    [HttpGet]
    public async Task<IActionResult> New(
        string? day, string? time, string? therapist, Guid? client, string? name, string? phone, Guid? follows, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var today = (await db.ClinicTimeAsync(cancellationToken)).DayOf(clock.GetInstant());
        var form = new OnBehalfForm
        {
            Key = OnBehalfForm.NewKey(),
            Client = client?.ToString(),
            Day = CalendarSpan.ReadDay(day) ?? today,
            Time = TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
            Therapist = therapist,
            Find = phone,
            Name = name,
            Phone = phone,
        };
        if (follows is { } id)
        {
            var asked = new Id<Appointment>(id);
            var before = await db.Appointments.VisibleTo(User.Actor())
                .Where(visit => visit.Id == asked)
                .Select(visit => new { visit.ClientId, visit.Therapist!.Slug })
                .SingleOrDefaultAsync(cancellationToken);
            if (before is null)
            {
                return NotFound();
            }

            form = form with { Client = before.ClientId.ToString(), Therapist = before.Slug, Follows = asked.ToString() };
        }

        return await FormAsync(form, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] OnBehalfForm form, string? search, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (search is not null)
        {
            return await FormAsync(form with { Client = null }, StatusCodes.Status200OK, cancellationToken);
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        CheckClient(form);
        Check(nameof(form.Service), string.IsNullOrEmpty(form.Service) ? "Choose a service" : null);
        Check(nameof(form.Channel), string.IsNullOrEmpty(form.Channel) || WireName.TryParseKebab<Channel>(form.Channel, out _) ? null : "Choose how they meet");
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        var start = StartOf(form, time);
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await bookOnBehalf.ExecuteAsync(RequestOf(form, start!.Value), cancellationToken);
        return outcome.Value is { } visit
            ? LocalRedirect($"/booking/appointments?day={IsoDay.Write(time.DayOf(visit.Start))}&booked={visit.Id}")
            : await RefusedAsync(outcome.Refusal!, form, cancellationToken);
    }

    private void CheckClient(OnBehalfForm form)
    {
        if (form.Client != OnBehalfForm.NewClient)
        {
            Check(nameof(form.Client), Guid.TryParse(form.Client, out _) ? null : "Choose who it is, or say that the client is new");
            return;
        }

        Check(nameof(form.Name), string.IsNullOrWhiteSpace(form.Name) ? "Write the client's name" : ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.Email), string.IsNullOrWhiteSpace(form.Email) ? null : ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.Phone), (string.IsNullOrWhiteSpace(form.Phone), string.IsNullOrWhiteSpace(form.Email)) switch
        {
            (true, true) => "Write a phone number or an email address, so that the clinic can reach them",
            (true, false) => null,
            _ => ClientAnswers.WrongWithPhone(form.Phone),
        });
    }

    private DateTimeOffset? StartOf(OnBehalfForm form, ClinicTime time)
    {
        var today = time.DayOf(clock.GetInstant());
        Check(nameof(form.Day), form.Day switch
        {
            null => "Choose a date",
            { } day when day < today => "This date is past",
            { } day when day > today.AddYears(MostYears) => $"Choose a date within {MostYears} years",
            _ => null,
        });
        Check(nameof(form.Time), form.Time is null ? "Write a time, such as 2:30 pm" : null);
        if (!ModelState.IsValid || form is not { Day: { } on, Time: { } at })
        {
            return null;
        }

        var start = time.ToInstant(on, at);
        Check(nameof(form.Time), start is null ? "The clock skips this time on that day" : null);
        return start;
    }

    private OnBehalfRequest RequestOf(OnBehalfForm form, DateTimeOffset start)
    {
        var isNew = form.Client == OnBehalfForm.NewClient;
        return new OnBehalfRequest
        {
            Key = IdempotencyEntry.IsKey(form.Key) ? form.Key! : OnBehalfForm.NewKey(),
            By = User.Actor(),
            Client = isNew ? null : new Id<Client>(Guid.Parse(form.Client!)),
            Name = isNew ? PersonName.Split(form.Name!) : null,
            Email = isNew ? PlainText.Trimmed(form.Email) : null,
            Phone = isNew ? PlainText.Trimmed(form.Phone) : null,
            Service = form.Service!,
            Channel = WireName.TryParseKebab<Channel>(form.Channel, out var channel) ? channel : null,
            Therapist = PlainText.Trimmed(form.Therapist),
            Start = start,
            Note = PlainText.Trimmed(form.Note),
            Follows = Id<Appointment>.TryParse(form.Follows, null, out var follows) ? follows : null,
        };
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, OnBehalfForm form, CancellationToken cancellationToken)
    {
        var (field, words, status) = refusal switch
        {
            UnknownService => (nameof(form.Service), "Choose a service", StatusCodes.Status422UnprocessableEntity),
            UnknownTherapist => (nameof(form.Therapist), "Choose somebody who gives this service", StatusCodes.Status422UnprocessableEntity),
            ChannelNotOffered => (nameof(form.Channel), "This service is not given in this way", StatusCodes.Status422UnprocessableEntity),
            TherapistTaken => (nameof(form.Time), form.Therapist is null or "" ? "Nobody is free then" : "There is another visit then", StatusCodes.Status409Conflict),
            RoomsTaken => (nameof(form.Time), "Every room is taken then", StatusCodes.Status409Conflict),
            BeingBooked => (nameof(form.Time), "Somebody is booking this time online just now. It is free again in ten minutes unless they do", StatusCodes.Status409Conflict),
            ClientTaken taken => (nameof(form.Time), $"This client has another visit then, at {TimeWords.Time(taken.Start)}", StatusCodes.Status409Conflict),
            KeyReused => ("", "This form booked a visit before. Press the button once more if you want another one", StatusCodes.Status422UnprocessableEntity),
            InProgress => ("", "This is still being worked on. Wait a moment, then press the button once more", StatusCodes.Status409Conflict),
            _ => (null, "", StatusCodes.Status404NotFound),
        };
        if (field is null)
        {
            return NotFound();
        }

        ModelState.AddModelError(field.Length == 0 ? "" : $"{Prefix}.{field}", words);
        return await FormAsync(refusal is KeyReused ? form with { Key = OnBehalfForm.NewKey() } : form, status, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(OnBehalfForm form, int status, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var all = actor.SeesAllVisits();
        var chosen = Guid.TryParse(form.Client, out var id) ? await findClients.OneAsync(id, actor, cancellationToken) : null;
        var found = await findClients.ExecuteAsync(form.Find, actor, cancellationToken);
        var services = await db.Services
            .Where(service => service.IsOffered && (all || service.Therapists.Any(therapist => therapist.Id == actor.TherapistId)))
            .OrderBy(service => service.DisplayOrder)
            .Select(service => new { service.Slug, service.Name, service.Minutes })
            .ToListAsync(cancellationToken);
        var therapists = await db.Therapists
            .Where(therapist => therapist.IsActive && (all || therapist.Id == actor.TherapistId))
            .OrderBy(therapist => therapist.DisplayOrder)
            .Select(therapist => new { therapist.Slug, therapist.Name })
            .ToListAsync(cancellationToken);
        Response.StatusCode = status;
        return View("Index", new OnBehalfPage(
            form with { Client = chosen?.Id.ToString() ?? (form.Client == OnBehalfForm.NewClient ? form.Client : null) },
            chosen is null || found.Any(client => client.Id == chosen.Id) ? found : [chosen, .. found],
            form.Find is not null,
            [.. services.Select(service => (service.Slug, service.Name.Contains(service.Minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? service.Name : $"{service.Name}, {service.Minutes} minutes"))],
            [.. therapists.Select(therapist => (therapist.Slug, therapist.Name))],
            all));
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError($"{Prefix}.{field}", wrong);
        }
    }
}
