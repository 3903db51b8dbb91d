using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>What a client has at home, as it is posted.</summary>
public sealed record KitForm
{
    /// <summary>Ids.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>What the form showed when it was opened.</summary>
    public string? Seen { get; init; }

    /// <param name="kit">Null where nobody asked.</param>
    internal static KitForm Of(IReadOnlyList<string>? kit) => new() { Items = kit, Seen = SeenState.Of(kit) };
}
