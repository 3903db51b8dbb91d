using System.Globalization;
using System.Text;
using Clinic.Domain.Availability;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>One question about open times, made up from a seed and a number; the same two give the same question.</summary>
internal sealed record SlotCase(int Seed, int Number, ClockChange Change, AvailabilityFacts Facts, DateOnly From, int Days, DateTimeOffset Now)
{
    /// <summary>Everything in it, to be read by a person, and how to ask it again.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        string Slots(IEnumerable<TimeSlot> slots) => string.Join(", ", slots.Select(slot => FormattableString.Invariant($"{slot.Start:u} + {slot.Length.TotalMinutes} min")));

        Line($"Case {Number} of seed {Seed}: scripts/availability-oracle 1 {Seed} {Number}");
        Line($"{Change.Zone}, the clock changes at {Change.Utc:u}; {Days} days from {From:O}, asked at {Now:u}");
        Line($"{Facts.Length.TotalMinutes} min, {Facts.Prep.TotalMinutes} before, {Facts.Recovery.TotalMinutes} after, step {Facts.Step.TotalMinutes}, notice {Facts.MinimumNotice.TotalMinutes}, horizon {Facts.HorizonDays}");
        Line($"closed: {string.Join(", ", Facts.Closures.Select(closure => $"{closure.FirstDay:O} to {closure.LastDay:O}"))}");
        foreach (var therapist in Facts.Therapists)
        {
            Line($"therapist {therapist.Id.Value}, at most {therapist.DailyVisitLimit} visits and {therapist.DailyTimeLimit} a day");
            Line($"  hours: {string.Join(", ", therapist.Hours.Select(hours => $"{hours.Weekday} {hours.From:t}-{hours.Until:t} [{hours.ValidFrom:O}..{hours.ValidUntil:O}]"))}");
            Line($"  exceptions: {string.Join(", ", therapist.Exceptions.Select(exception => $"{exception.Day:O} {exception.From:t}-{exception.Until:t}"))}");
            Line($"  busy: {Slots(therapist.Busy)}");
            Line($"  away: {Slots(therapist.Off)}");
            Line($"  visits: {Slots(therapist.Visits)}");
        }

        foreach (var room in Facts.Rooms ?? [])
        {
            Line($"room {room.Id.Value}: {Slots(room.Busy)}");
        }

        return text.ToString();
    }
}
