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

    public BodyRegion? Region { get; init; }

    /// <summary>When the person likes to be called, in their own words.</summary>
    public string? BestTime { get; init; }

    public string? Note { get; init; }

    /// <summary>Where a receipt goes; null when none is wanted.</summary>
    public string? Email { get; init; }

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
}
