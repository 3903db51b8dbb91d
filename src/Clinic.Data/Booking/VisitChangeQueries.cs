using Clinic.Domain.Booking;

namespace Clinic.Data.Booking;

/// <summary>What is counted of what happened to visits. Anything that was taken back counts for nothing.</summary>
public static class VisitChangeQueries
{
    /// <summary>Visits to which the client did not come.</summary>
    public static IQueryable<VisitChange> NoShows(this IQueryable<VisitChange> changes) =>
        changes.Where(change => change.Kind == VisitChangeKind.NoShow && change.UndoneAt == null);

    /// <summary>Visits that were cancelled later than clients may do it themselves.</summary>
    public static IQueryable<VisitChange> LateCancellations(this IQueryable<VisitChange> changes) =>
        changes.Where(change => change.Kind == VisitChangeKind.Cancelled && change.IsLate && change.UndoneAt == null);
}
