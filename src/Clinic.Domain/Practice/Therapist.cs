namespace Clinic.Domain.Practice;

/// <summary>A person who treats clients.</summary>
public sealed class Therapist
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 100;
    public const int TitleMaxLength = 40;
    public const int AboutMaxLength = 400;
    public const int RegistrationNumberMaxLength = 40;
    public const int MeetingLinkMaxLength = 300;

    public Id<Therapist> Id { get; init; } = Id<Therapist>.New();

    /// <summary>The name in addresses: lower case, digits and hyphens; never changes once published.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The professional title behind the name, such as "RMT". May be empty.</summary>
    public required string Title { get; set; }

    public required string About { get; set; }

    public required int DisplayOrder { get; set; }

    /// <summary>False when she has left: she is offered no more, and what she did stays.</summary>
    public bool IsActive { get; set; } = true;

    public List<TherapistSkill> Skills { get; set; } = [];

    /// <summary>How many visits she takes in a day at most; null for no limit.</summary>
    public int? DailyVisitLimit { get; set; }

    /// <summary>How many minutes of visits she takes in a day at most, the time between them not counted; null for no limit.</summary>
    public int? DailyMinutesLimit { get; set; }

    /// <summary>With her college or association; null where there is none.</summary>
    public string? RegistrationNumber { get; set; }

    /// <summary>The https address of her room for visits by video; null when she calls first to set it up.</summary>
    public string? MeetingLink { get; set; }

    public List<Service> Services { get; } = [];

    public List<WeeklyHours> Hours { get; } = [];

    public string FirstName => Name.Split(' ', 2)[0];
}
