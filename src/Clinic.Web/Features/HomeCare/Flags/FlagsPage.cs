using Clinic.Domain;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>What a client's record says about exercises at home.</summary>
/// <param name="IsKitKnown">Somebody asked.</param>
/// <param name="Choices">Flags that do not stand, by group; first those worth asking about, if any.</param>
/// <param name="Ticked">What she ticked on the list of red flags when she last booked, in its words; empty for nothing that hints at a flag.</param>
public sealed record FlagsPage(
    Id<Client> ClientId, string ClientName, IReadOnlyList<FlagLine> Standing, IReadOnlyList<FlagLine> Ended, bool IsKitKnown,
    IReadOnlyList<FlagChoices> Choices, IReadOnlyList<string> Ticked)
{
    public FlagForm Form { get; init; } = new();

    public required KitForm Kit { get; init; }
}
