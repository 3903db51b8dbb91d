using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>What is still to be written, on the page that staff see first.</summary>
/// <param name="Lines">Oldest first, the first ones of all.</param>
/// <param name="Total">How many there are.</param>
/// <param name="ByTherapist">For the owner how many each therapist has, most first; otherwise empty.</param>
public sealed record UnfinishedNotesPart(
    IReadOnlyList<UnfinishedNotesPart.Line> Lines, int Total, IReadOnlyList<UnfinishedNotesPart.Count> ByTherapist)
{
    /// <summary>A note that is not signed, or not begun.</summary>
    /// <param name="Day">"Friday 20 November".</param>
    /// <param name="IsOpen">Whether its chart was opened; otherwise nothing was charted.</param>
    public sealed record Line(Id<Appointment> AppointmentId, string ClientName, string Day, bool IsOpen);

    /// <summary>How many a therapist has.</summary>
    public sealed record Count(string Name, int Notes);
}
