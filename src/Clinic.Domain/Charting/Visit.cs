using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;

namespace Clinic.Domain.Charting;

/// <summary>What was found and done in one appointment.</summary>
public sealed class Visit
{
    public const int UncheckedReasonMaxLength = 300;
    public const int NoSheetReasonMaxLength = 300;

    public Id<Visit> Id { get; init; } = Id<Visit>.New();

    public required Id<Appointment> AppointmentId { get; init; }

    public required Id<Client> ClientId { get; init; }

    public required Id<Therapist> TherapistId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was signed; null while it is being charted.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The account that signed it.</summary>
    public Guid? FinishedBy { get; private set; }

    /// <summary>Why it was signed with knots and no area checked.</summary>
    public string? UncheckedReason { get; private set; }

    /// <summary>Why the client left without a take-home sheet.</summary>
    public string? NoSheetReason { get; private set; }

    public Appointment? Appointment { get; init; }

    public Client? Client { get; init; }

    public Therapist? Therapist { get; init; }

    public bool IsFinished => FinishedAt is not null;

    /// <param name="now">When.</param>
    /// <param name="by">The account.</param>
    /// <param name="uncheckedReason">Why no area was checked, where there are knots and none was.</param>
    /// <param name="noSheetReason">Why there is no take-home sheet, where there is none.</param>
    /// <exception cref="InvalidOperationException">The visit is finished already.</exception>
    public void Finish(DateTimeOffset now, Guid by, string? uncheckedReason = null, string? noSheetReason = null)
    {
        if (IsFinished)
        {
            throw new InvalidOperationException("The visit is finished already.");
        }

        FinishedAt = now;
        FinishedBy = by;
        UncheckedReason = uncheckedReason;
        NoSheetReason = noSheetReason;
    }
}
