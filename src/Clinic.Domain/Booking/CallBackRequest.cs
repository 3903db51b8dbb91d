namespace Clinic.Domain.Booking;

/// <summary>Somebody asks to be called instead of booking.</summary>
public sealed class CallBackRequest
{
    public const int NameMaxLength = 100;
    public const int PhoneMaxLength = 30;
    public const int BestTimeMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public BodyRegion? Region { get; set; }

    /// <summary>When the person likes to be called, in their own words.</summary>
    public string? BestTime { get; set; }

    public string? Note { get; set; }

    /// <summary>Where a receipt goes; null when none is wanted.</summary>
    public string? Email { get; set; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The end of the working day by which we promise to call.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The account of who looks after it; null when nobody does yet.</summary>
    public Guid? OwnerId { get; set; }

    public CallBackOutcome? Outcome { get; set; }

    /// <summary>Set with the outcome.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The account of who closed it.</summary>
    public Guid? ClosedBy { get; set; }

    /// <summary>The visit that came of it.</summary>
    public Id<Appointment>? AppointmentId { get; set; }

    public List<CallBackTry> Tries { get; } = [];

    public bool IsOpen => Outcome is null;

    /// <summary>
    /// How it stands, as a form carries it along: who posts one that says something else has not seen what a colleague did meanwhile.
    /// Needs <see cref="Tries"/>.
    /// </summary>
    public string Stamp => FormattableString.Invariant($"{OwnerId:N}.{Tries.Count}.{Outcome}");

    /// <summary>Whether the same person asks once more: the same name in any case, and the same digits.</summary>
    public bool IsOf(string name, string phone) => Folded(Name) == Folded(name) && Digits(Phone) == Digits(phone);

    /// <summary>Takes over what a second post says and the first did not, or said otherwise; what was noted before is kept.</summary>
    public void Add(BodyRegion? region, string? bestTime, string? note, string? email)
    {
        Region = region ?? Region;
        BestTime = bestTime ?? BestTime;
        Email = email ?? Email;
        if (note is not null && Note?.Contains(note, StringComparison.Ordinal) != true)
        {
            Note = Note is not null && Note.Length + note.Length < NoteMaxLength ? $"{Note}\n{note}" : note;
        }
    }

    /// <summary>From now on this member of staff looks after it.</summary>
    public void Take(Guid by) => OwnerId = by;

    /// <summary>Nobody looks after it any more.</summary>
    public void GiveBack() => OwnerId = null;

    /// <param name="appointment">The visit that came of it; kept only where one was booked.</param>
    public void Close(CallBackOutcome outcome, Id<Appointment>? appointment, Guid by, DateTimeOffset now)
    {
        Outcome = outcome;
        AppointmentId = outcome == CallBackOutcome.Booked ? appointment : null;
        ClosedAt = now;
        ClosedBy = by;
    }

    /// <summary>As if it had not been closed.</summary>
    public void Reopen()
    {
        Outcome = null;
        AppointmentId = null;
        ClosedAt = null;
        ClosedBy = null;
    }

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit));
}
