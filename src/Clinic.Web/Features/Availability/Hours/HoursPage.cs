using Clinic.Domain.Availability;
using Clinic.Web.Features.Availability.HoursExceptions;
using Clinic.Web.Features.Availability.TimesOff;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>One therapist's hours: the week as it will be offered, and the forms that change it.</summary>
public sealed record HoursPage
{
    public required TherapistHours Hours { get; init; }

    /// <summary>The Monday of the week that is shown.</summary>
    public required DateOnly Monday { get; init; }

    public required IReadOnlyList<HoursDay> Days { get; init; }

    /// <summary>False when the week shows what was typed and is not saved.</summary>
    public required bool IsSaved { get; init; }

    /// <summary>Shown right after something was saved.</summary>
    public required bool IsJustSaved { get; init; }

    /// <summary>What she gives: slug and name.</summary>
    public required IReadOnlyList<(string Slug, string Name)> Services { get; init; }

    /// <summary>The service whose open times are counted; null where there is none.</summary>
    public required string? Service { get; init; }

    /// <summary>Booked visits that lie where nothing would be offered.</summary>
    public required IReadOnlyList<AffectedVisit> Affected { get; init; }

    /// <summary>The first days of weeks that are planned, from today on.</summary>
    public required IReadOnlyList<DateOnly> Planned { get; init; }

    public required WeekForm Form { get; init; }

    public required ExceptionForm Exception { get; init; }

    public required TimeOffForm TimeOff { get; init; }

    public string Slug => Hours.Therapist.Slug;

    public string ServiceName => Services.FirstOrDefault(service => service.Slug == Service).Name;

    /// <summary>Days from today on that are not as every week, with their blocks; none is a day off.</summary>
    public IEnumerable<(DateOnly Day, IReadOnlyList<HoursBlock> Blocks)> Exceptions => Hours.Exceptions
        .GroupBy(exception => exception.Day)
        .Select(day => (day.Key, (IReadOnlyList<HoursBlock>)[.. day
            .Where(exception => exception.From is not null)
            .OrderBy(exception => exception.From)
            .Select(exception => new HoursBlock(day.Key.DayOfWeek, exception.From!.Value, exception.Until!.Value))]));
}
