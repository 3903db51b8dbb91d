using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice;

/// <summary>Reads the clinic's card, once for each request however many parts of the page ask.</summary>
public sealed class ReadPracticeCard(ClinicDbContext db, LastPracticeCard last)
{
    private PracticeCard? _card;

    /// <exception cref="InvalidOperationException">The practice is not set up yet.</exception>
    public async Task<PracticeCard> ExecuteAsync(CancellationToken cancellationToken) =>
        _card ??= last.Card = await db.Practice
            .Select(p => new PracticeCard(p.Name, p.ShortName, p.Street, p.Town, p.Phone, p.EmergencyNumber))
            .SingleAsync(cancellationToken);
}
