namespace Clinic.Domain.Clients;

/// <summary>A name as it is kept: what comes first, and the rest if there is any. People with one name are normal.</summary>
public sealed record PersonName(string First, string? Last)
{
    public string Full => Last is null ? First : $"{First} {Last}";

    /// <summary>Splits a name written in one field at its first blank.</summary>
    /// <param name="name">Not blank.</param>
    public static PersonName Split(string name)
    {
        var parts = name.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PersonName(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>Whether it is the name of a client, whatever the case.</summary>
    public bool IsNameOf(Client client) =>
        string.Equals(First, client.FirstName, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Last ?? "", client.LastName ?? "", StringComparison.OrdinalIgnoreCase);
}
