namespace Clinic.Domain.Practice;

/// <summary>Something that can be booked, such as a 60 minute massage.</summary>
public sealed class Service
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 80;
    public const int DescriptionMaxLength = 300;
    public const int AgreementMaxLength = 4000;

    public Id<Service> Id { get; init; } = Id<Service>.New();

    /// <summary>The name in addresses: lower case, digits and hyphens; never changes once published.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>What the client gets, without the time before and after.</summary>
    public required int Minutes { get; set; }

    /// <summary>Minutes in which the therapist and the room are kept free before the visit.</summary>
    public int PrepMinutes { get; set; }

    /// <summary>Minutes in which the therapist and the room are kept free after the visit.</summary>
    public int RecoveryMinutes { get; set; }

    /// <summary>In the practice's currency; 0 is free.</summary>
    public required decimal Price { get; set; }

    /// <summary>How it can be given, in the order it is offered. Only in-person visits need a treatment room.</summary>
    public required List<Channel> Channels { get; set; }

    /// <summary>Whether the client is asked which part of the body hurts.</summary>
    public bool AsksRegion { get; set; }

    public required int DisplayOrder { get; set; }

    public ServiceColour Colour { get; set; }

    /// <summary>False when it is not given any more; visits booked before stay.</summary>
    public bool IsOffered { get; set; } = true;

    public ClientRule NewClients { get; set; }

    public ClientRule ExistingClients { get; set; }

    /// <summary>How long before a visit it can still be booked; null for the practice's own rule.</summary>
    public int? MinimumNoticeMinutes { get; set; }

    /// <summary>How many days ahead it can be booked; null for the practice's own rule.</summary>
    public int? HorizonDays { get; set; }

    /// <summary>Distance between two possible starts; null for the practice's own rule.</summary>
    public int? SlotStepMinutes { get; set; }

    /// <summary>What a client agrees to when booking it, in plain text; null when nothing is asked.</summary>
    public string? Agreement { get; set; }

    /// <summary>What a therapist must be trained for to give it.</summary>
    public List<TherapistSkill> NeededSkills { get; set; } = [];

    public bool IsFree => Price == 0;

    public List<Therapist> Therapists { get; } = [];

    /// <summary>The rooms it can be given in; none named means any.</summary>
    public List<TreatmentRoom> Rooms { get; } = [];
}
