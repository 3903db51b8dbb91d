using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>
/// Takes back the last thing that happened to a visit, or says why not. Refusals: <see cref="AppointmentNotThere"/>, <see cref="UndoOver"/>,
/// <see cref="SlotTaken"/> when somebody has the time now, <see cref="InProgress"/>. A booking that is undone is cancelled, and nobody
/// hears of it.
/// </summary>
public sealed class UndoChange(CalendarAttempts attempts, TimeProvider clock)
{
    /// <param name="change">The id of the <see cref="VisitChange"/>.</param>
    /// <param name="by">
    /// The member of staff, who may undo what was done to a visit of today as long as it fits; null for the client, who may undo what she
    /// did herself, within <see cref="Domain.Practice.PracticeSettings.UndoMinutes"/>. That the change is of her visit, her link has shown.
    /// </param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<ChangedVisit>> ExecuteAsync(Guid change, Actor? by, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        return await attempts.RunAsync(
            services => services.GetRequiredService<UndoAttempt>().TryAsync(change, by, now, cancellationToken), cancellationToken)
            ?? new InProgress();
    }
}
