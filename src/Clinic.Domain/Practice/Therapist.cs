namespace Clinic.Domain.Practice;

/// <summary>A person who treats clients.</summary>
public sealed class Therapist
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 100;
    public const int TitleMaxLength = 40;
    public const int AboutMaxLength = 400;

    public Id<Therapist> Id { get; init; } = Id<Therapist>.New();

    /// <summary>The name in addresses: lower case, digits and hyphens; never changes once published.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The professional title behind the name, such as "RMT". May be empty.</summary>
    public required string Title { get; set; }

    public required string About { get; set; }

    public required int DisplayOrder { get; set; }

    public List<Service> Services { get; } = [];

    public List<WeeklyHours> Hours { get; } = [];

    public string FirstName => Name.Split(' ', 2)[0];
}
