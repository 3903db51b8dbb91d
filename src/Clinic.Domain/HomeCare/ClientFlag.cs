using Clinic.Domain.Clients;

namespace Clinic.Domain.HomeCare;

/// <summary>A condition on a client's record that keeps exercises away from her, or changes them.</summary>
public sealed class ClientFlag
{
    public const int FlagMaxLength = 40;
    public const int NoteMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Client> ClientId { get; init; }

    /// <summary>As exercises name it in <see cref="Exercise.AvoidIf"/> and <see cref="Exercise.ModifyIf"/>: <c>osteoporosis</c>.</summary>
    public required string Flag { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required Guid SetBy { get; init; }

    public required string SetByName { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }
}
