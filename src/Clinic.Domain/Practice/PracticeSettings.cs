namespace Clinic.Domain.Practice;

/// <summary>The clinic itself: one row. What it is called, where it is, and the rules that hold for everybody in it.</summary>
public sealed class PracticeSettings
{
    public const int NameMaxLength = 100;
    public const int LineMaxLength = 200;
    public const int PhoneMaxLength = 30;
    public const int TimeZoneMaxLength = 64;

    /// <summary>Always 1: the table holds one practice.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>The full name, as on a letter: "Riverbend Massage Therapy".</summary>
    public required string Name { get; set; }

    /// <summary>What people call it: "Riverbend".</summary>
    public required string ShortName { get; set; }

    public required string Street { get; set; }

    public required string Town { get; set; }

    public required string Phone { get; set; }

    public required string Email { get; set; }

    /// <summary>IANA name; every wall time in the program is in this zone.</summary>
    public required string TimeZone { get; set; }

    /// <summary>ISO 4217 code of all prices.</summary>
    public required string Currency { get; set; }

    /// <summary>The number to call when it may be serious. Differs by country, so it is never written into a text.</summary>
    public required string EmergencyNumber { get; set; }

    /// <summary>How long before a visit it can still be booked, in minutes.</summary>
    public required int MinimumNoticeMinutes { get; set; }

    /// <summary>How many days ahead a visit can be booked.</summary>
    public required int HorizonDays { get; set; }

    /// <summary>Visits start at multiples of this many minutes, counted from the start of a therapist's block of hours.</summary>
    public required int SlotStepMinutes { get; set; }

    /// <summary>How many hours before a visit the first reminder is sent; 0 sends none.</summary>
    public int EarlyReminderHours { get; set; } = 48;

    /// <summary>How many hours before a visit the second reminder is sent; 0 sends none.</summary>
    public int LateReminderHours { get; set; } = 3;

    /// <summary>Up to how many hours before a visit the client can cancel it herself; later she is asked to call.</summary>
    public int CancelCutoffHours { get; set; } = 24;

    /// <summary>Up to how many hours before a visit the client can move it herself; later she is asked to call.</summary>
    public int MoveCutoffHours { get; set; } = 24;

    /// <summary>For how many minutes a client can take back what she has just done; mails about it wait as long. 0 for neither.</summary>
    public int UndoMinutes { get; set; } = 3;

    /// <summary>For how many minutes a time is kept while the details are filled in.</summary>
    public int HoldMinutes { get; set; } = 10;

    /// <summary>For how many hours the clinic can think about a visit that was asked for; then it ends by itself.</summary>
    public int RequestHours { get; set; } = 24;

    /// <summary>For how many minutes a time is kept for the person on the waiting list to whom it was offered.</summary>
    public int OfferMinutes { get; set; } = 60;

    /// <summary>The sites that may show the booking in a frame, as origins such as https://www.example.org.</summary>
    public List<string> EmbedOrigins { get; set; } = [];

    /// <summary>The paper of printed sheets.</summary>
    public required PaperSize Paper { get; set; }

    /// <summary>When true every therapist may open every client's chart; otherwise only the charts of her own clients.</summary>
    public required bool TeamSeesAllCharts { get; set; }

    /// <summary>The day from which the demo's visits are counted: its "today". Null in a real clinic.</summary>
    public DateOnly? DemoDay { get; set; }
}
