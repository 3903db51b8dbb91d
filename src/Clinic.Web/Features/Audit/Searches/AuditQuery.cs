using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>What of the trail is looked for; all that is given has to hold.</summary>
public sealed record AuditQuery
{
    /// <summary>Part of the client's name.</summary>
    public string? Client { get; init; }

    /// <summary>One client, from a link.</summary>
    public Id<Client>? ClientId { get; init; }

    /// <summary>Part of the name of who acted.</summary>
    public string? Person { get; init; }

    /// <summary>A wall time of the clinic, <c>2026-11-24T09:00</c>.</summary>
    public string? From { get; init; }

    /// <summary>A wall time of the clinic; a moment of that minute counts still.</summary>
    public string? Until { get; init; }

    /// <summary>A word of <see cref="AuditAction"/>.</summary>
    public string? Did { get; init; }

    /// <summary>One visit, from a link.</summary>
    public Id<Visit>? Visit { get; init; }

    /// <summary>Only entries with a smaller number: the next page of a trail that grows meanwhile. Without it the newest.</summary>
    public long? Before { get; init; }

    public AuditAction? Kind => WireName.TryParse(Did, out AuditAction kind) ? kind : null;

    /// <summary>All but where the page begins as parts of an address.</summary>
    public Dictionary<string, string?> Route(long? before = null) => new()
    {
        ["client"] = Client,
        ["clientId"] = ClientId?.ToString(),
        ["person"] = Person,
        ["from"] = From,
        ["until"] = Until,
        ["did"] = Did,
        ["visit"] = Visit?.ToString(),
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As the trail notes it: what was asked for, and nothing of what was found.</summary>
    public string Words() => string.Join(
        "; ", Route(Before).Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Key} {part.Value}"));
}
