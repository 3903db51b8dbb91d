using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Clients;

/// <summary>
/// A person who is treated. A single name, a family's shared e-mail or phone, and a person booked by somebody else
/// are normal: only the first name is always there, and e-mail and phone identify nobody.
/// </summary>
public sealed class Client
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 30;

    public Id<Client> Id { get; init; } = Id<Client>.New();

    public required string FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The drawn body her chart is kept on.</summary>
    public BodyBuild BodyBuild { get; set; }

    /// <summary>Null when nobody asked.</summary>
    public Handedness? Handedness { get; set; }

    /// <summary>What she has at home to exercise with; null when nobody asked.</summary>
    public List<string>? HomeKit { get; set; }

    public List<Consent> Consents { get; } = [];

    public string FullName => new PersonName(FirstName, LastName).Full;
}
