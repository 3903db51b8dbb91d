using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Charting.Signing;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>The note of a visit: to be written and signed, or as it was signed.</summary>
public sealed record NotePage
{
    public required Id<Visit> VisitId { get; init; }

    public required Id<Client> ClientId { get; init; }

    public required string ClientName { get; init; }

    /// <summary>"Visit 4, Friday 27 November 2026, 1:00 pm, with Ines Moreau".</summary>
    public required string Under { get; init; }

    /// <summary>When something of the note was last saved; null before that.</summary>
    public required string? SavedAt { get; init; }

    /// <summary>The four, in the order of the trade.</summary>
    public required IReadOnlyList<SectionPage> Sections { get; init; }

    /// <summary>Null while the visit is a draft.</summary>
    public required SignedPage? Signature { get; init; }

    /// <summary>What was added since it was signed, oldest first.</summary>
    public required IReadOnlyList<AddendumLine> Addenda { get; init; }

    /// <summary>Nothing is changed any more. Without <see cref="Signature"/> it was closed before visits were signed.</summary>
    public required bool IsClosed { get; init; }

    public required string? UncheckedReason { get; init; }

    public required string? NoSheetReason { get; init; }

    /// <summary>A signature needs a reason why no area was checked.</summary>
    public required bool AsksUnchecked { get; init; }

    /// <summary>A signature needs a reason why there is no sheet.</summary>
    public required bool AsksNoSheet { get; init; }

    /// <summary>What is to be done before it can be signed, in words.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>Which note is shown: a signature is of what was read.</summary>
    public required string Read { get; init; }

    public required SignForm Sign { get; init; }

    public required AddendumForm Addendum { get; init; }

    public required string? Trouble { get; init; }

    /// <summary>A name for four texts.</summary>
    internal static string HashOf(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(texts))));
}
