using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clients;

/// <summary>Finds clients among those the actor may see, by what somebody says on the phone: a name, a number, an e-mail address.</summary>
public sealed class FindClients(ClinicDbContext db)
{
    public const int Most = 10;

    /// <summary>Fewer letters name half of the clinic.</summary>
    public const int FewestLetters = 2;

    private const int MostLetters = 100;
    private const int MostWords = 4;
    private const int FewestDigits = 3;

    /// <summary>Notes the search. Those in whom every word of the text is found, at most ten, by name. None for a text that is too short or too long.</summary>
    public async Task<IReadOnlyList<FoundClient>> ExecuteAsync(string? text, Actor actor, CancellationToken cancellationToken)
    {
        if (PlainText.Trimmed(text) is not { Length: >= FewestLetters and <= MostLetters } asked || !PlainText.IsStorable(asked))
        {
            return [];
        }

        var clients = db.Clients.VisibleTo(db, actor);
        // A number is written with blanks and signs as one likes: its digits count.
        if (asked.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+' or '-' or '.' or '/' or '(' or ')'))
        {
            var digits = string.Concat(asked.Where(char.IsAsciiDigit));
            clients = digits.Length < FewestDigits ? clients.Where(client => false) : WithDigits(clients, digits);
        }
        else
        {
            foreach (var word in asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            {
                clients = WithWord(clients, word);
            }
        }

        return (await db.ReadNotedAsync(
            actor, new Reading("clients", null) { Action = AuditAction.Search, What = asked }, () => ShowAsync(clients, cancellationToken)!, cancellationToken))!;
    }

    /// <summary>One client, where the actor may see her; null otherwise.</summary>
    public async Task<FoundClient?> OneAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = new Id<Client>(id);
        return await ShowAsync(db.Clients.VisibleTo(db, actor).Where(client => client.Id == wanted), cancellationToken) is [var found] ? found : null;
    }

    private async Task<IReadOnlyList<FoundClient>> ShowAsync(IQueryable<Client> clients, CancellationToken cancellationToken)
    {
        var found = await clients
            .OrderBy(client => client.FirstName)
            .ThenBy(client => client.LastName)
            .ThenBy(client => client.Id)
            .Take(Most)
            .Select(client => new
            {
                client.Id,
                client.FirstName,
                client.LastName,
                client.Phone,
                client.Email,
                NoShows = db.VisitChanges.NoShows().Count(change => change.Appointment!.ClientId == client.Id),
                Late = db.VisitChanges.LateCancellations().Count(change => change.Appointment!.ClientId == client.Id),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(client => new FoundClient(
            client.Id.Value,
            new PersonName(client.FirstName, client.LastName).Full,
            string.Join(", ", new[] { client.Phone, client.Email }.Where(way => way is not null)),
            new MissedVisits(client.NoShows, client.Late).Words,
            client.Email is not null))];
    }

    private static IQueryable<Client> WithWord(IQueryable<Client> clients, string word)
    {
        var pattern = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return clients.Where(client =>
            EF.Functions.ILike(client.FirstName, pattern, "\\")
            || EF.Functions.ILike(client.LastName!, pattern, "\\")
            || EF.Functions.ILike(client.Email!, pattern, "\\"));
    }

    private static IQueryable<Client> WithDigits(IQueryable<Client> clients, string digits) =>
        clients.Where(client => client.Phone!
            .Replace(" ", "").Replace("-", "").Replace(".", "").Replace("/", "").Replace("(", "").Replace(")", "")
            .Contains(digits));
}
