using Clinic.Web.Features.Availability.HoursExceptions;
using Clinic.Web.Features.Availability.TimesOff;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>What stands in the forms of the page: null for what nobody has written in.</summary>
public sealed record HoursForms
{
    public WeekForm? Week { get; init; }

    public ExceptionForm? Exception { get; init; }

    public TimeOffForm? TimeOff { get; init; }
}
