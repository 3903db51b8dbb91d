using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>Whose chart it is, and when she is here.</summary>
internal sealed record ClientHead(Id<Client> Id, string FirstName, string? LastName, string TimeZone, BodyBuild Build, DateTimeOffset Now)
{
    /// <summary>Her appointments of about now, by their start.</summary>
    public required IReadOnlyList<NearVisit> Near { get; init; }

    /// <summary>When the next appointment begins.</summary>
    public required DateTimeOffset? Next { get; init; }

    public string Name => new PersonName(FirstName, LastName).Full;

    /// <summary>The first appointment of the clinic's day.</summary>
    public NearVisit? Today(ClinicTime time)
    {
        var day = time.Day(time.DayOf(Now));
        return Near.FirstOrDefault(visit => visit.StartsAt >= day.Start && visit.StartsAt < day.End);
    }

    /// <summary>An appointment of about now.</summary>
    /// <param name="IsFinished">Its visit is finished: nothing is added to it any more.</param>
    internal sealed record NearVisit(Id<Appointment> Id, DateTimeOffset StartsAt, bool IsFinished);
}
