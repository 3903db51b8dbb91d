using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability.HoursExceptions;
using Clinic.Web.Features.Availability.TimesOff;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>Reads a therapist's hours for whoever may edit them, and puts the page together.</summary>
public sealed class HoursEditor(ClinicDbContext db, AvailabilityQuery availability, AffectedVisits affectedVisits, TimeProvider clock)
{
    private const int DaysOfAWeek = 7;

    /// <summary>Those whose hours the actor may edit: everybody's for owner and desk, otherwise her own.</summary>
    public IQueryable<Therapist> EditableBy(Actor actor) =>
        actor.Is(Role.Owner) || actor.Is(Role.Desk)
            ? db.Therapists
            : db.Therapists.Where(therapist => actor.Is(Role.Therapist) && therapist.Id == actor.TherapistId);

    /// <summary>Null when there is nobody of this name, or nobody whose hours the actor may edit.</summary>
    public async Task<TherapistHours?> FindAsync(string slug, Actor actor, CancellationToken cancellationToken)
    {
        if (!Slug.IsSlug(slug)
            || await EditableBy(actor).Include(one => one.Services).Include(one => one.Hours).AsSplitQuery()
                .SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } therapist)
        {
            return null;
        }

        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var exceptions = await db.HoursExceptions
            .Where(exception => exception.TherapistId == therapist.Id && exception.Day >= today)
            .OrderBy(exception => exception.Day).ThenBy(exception => exception.From)
            .ToListAsync(cancellationToken);
        var off = await db.TimeOff
            .Where(one => one.TherapistId == therapist.Id && one.EndsAt > now)
            .OrderBy(one => one.StartsAt)
            .ToListAsync(cancellationToken);
        var closures = await db.ClinicClosures.AsNoTracking()
            .Where(closure => closure.LastDay >= today)
            .OrderBy(closure => closure.FirstDay)
            .ToListAsync(cancellationToken);
        return new TherapistHours(therapist, new HoursPlan(therapist.Hours), exceptions, off, closures, time, now);
    }

    /// <param name="week">A day of the week to show; this one when null.</param>
    /// <param name="service">The slug of the service whose open times are counted; the first she gives when null.</param>
    /// <param name="planned">The plan as it was typed, to be looked at before it is saved; null for the one that holds.</param>
    public async Task<HoursPage> PageAsync(
        TherapistHours hours, Actor actor, DateOnly? week, string? service, HoursForms forms, HoursPlan? planned, bool isJustSaved,
        CancellationToken cancellationToken)
    {
        var seen = hours.Seen;
        var shown = planned is null ? hours : hours with { Plan = planned };
        var monday = MondayOf(week is { } asked && asked >= hours.Today ? asked : hours.Today);
        List<(string Slug, string Name)> services = [.. hours.Therapist.Services
            .Where(given => given.IsOffered)
            .OrderBy(given => given.IsFree)
            .ThenBy(given => given.DisplayOrder)
            .Select(given => (given.Slug, given.Name))];
        var counted = services.Exists(given => given.Slug == service) ? service : services.FirstOrDefault().Slug;
        var open = planned is null ? await OpenAsync(hours, counted, monday, cancellationToken) : null;
        var affected = await affectedVisits.FindAsync(
            actor, hours.Time, hours.Therapist.Id, hours.Now,
            visit => shown.Calendar.MisfitOf(visit) is { } why ? HoursWords.Of(why) : null, cancellationToken);
        return new HoursPage
        {
            Hours = shown,
            Monday = monday,
            Days = [.. Enumerable.Range(0, DaysOfAWeek).Select(at => DayOf(shown, monday.AddDays(at), open))],
            IsSaved = planned is null,
            IsJustSaved = isJustSaved,
            Services = services,
            Service = counted,
            Affected = affected,
            Planned = hours.Plan.ChangesAfter(hours.Today),
            Form = forms.Week ?? WeekForm.Of(hours.Today, hours.Plan.WeekAt(hours.Today), seen),
            Exception = (forms.Exception ?? new ExceptionForm { Kind = ExceptionForm.Off }).Filled(),
            TimeOff = forms.TimeOff ?? new TimeOffForm(),
        };
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfAWeek));

    /// <summary>How many times can be booked on each day; null when she gives nothing.</summary>
    private async Task<ILookup<DateOnly, OpenSlot>?> OpenAsync(TherapistHours hours, string? service, DateOnly monday, CancellationToken cancellationToken)
    {
        if (service is null || await availability.FindOfferAsync(service, cancellationToken) is not { } offer)
        {
            return null;
        }

        var (_, open) = await availability.OpenAsync(offer, offer.Channels[0], hours.Therapist.Id, monday, DaysOfAWeek, hours.Now, cancellationToken);
        return open.ToLookup(slot => hours.Time.DayOf(slot.Visit.Start));
    }

    private static HoursDay DayOf(TherapistHours hours, DateOnly day, ILookup<DateOnly, OpenSlot>? open)
    {
        var calendar = hours.Calendar;
        var span = hours.Time.Day(day);
        var note = calendar.ClosureOn(day) is { } closure
            ? closure.Reason is null ? "Clinic closed" : $"Clinic closed: {closure.Reason}"
            : hours.TimeOff.FirstOrDefault(off => off.StartsAt < span.End && off.EndsAt > span.Start) is { } away
                ? away.Reason is null ? "Time off" : $"Time off: {away.Reason}"
                : hours.Exceptions.Any(exception => exception.Day == day) ? "Not as every week" : null;
        return new HoursDay(
            day, day == hours.Today, [.. calendar.On(day).Select(slot => HoursWords.Of(hours.Time, slot))], note, day < hours.Today ? null : open?[day].Count());
    }
}
