using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Data.HomeCare;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Flags;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>Reads the flags of a client, those that were ended too, and what she has at home.</summary>
public sealed class ReadFlags(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>Ended ones that are listed, newest first.</summary>
    private const int MostEnded = 50;

    /// <returns>Null when the actor may not open the client's chart.</returns>
    public Task<FlagsPage?> ExecuteAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfClient("home_flags", clientId), () => PageAsync(clientId, actor, cancellationToken), cancellationToken);

    private async Task<FlagsPage?> PageAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken)
    {
        var client = await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new
            {
                client.FirstName,
                client.LastName,
                client.HomeKit,
                Zone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                Flags = db.ClientFlags.Where(flag => flag.ClientId == clientId)
                    .OrderByDescending(flag => flag.EndedAt)
                    .ThenBy(flag => flag.SetAt).ThenBy(flag => flag.Flag)
                    .Select(flag => new FlagRow(
                        flag, db.Users.Where(user => user.Id == flag.EndedBy).Select(user => user.DisplayName).SingleOrDefault()))
                    .ToList(),
                Check = db.RedFlagChecks.Where(check => check.Appointment!.ClientId == clientId).OrderByDescending(check => check.AnsweredAt).FirstOrDefault(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        var time = new ClinicTime(client.Zone);
        var now = clock.GetUtcNow();
        var standing = client.Flags.FindAll(row => row.Flag.EndedAt is null);
        var hints = client.Check is { } check ? FlagHints.After(check.Ticked) : [];
        var hinted = OfThese(hints, standing);
        return new FlagsPage(
            clientId,
            new PersonName(client.FirstName, client.LastName).Full,
            standing.ConvertAll(Line),
            [.. client.Flags.FindAll(row => row.Flag.EndedAt is not null).Take(MostEnded).Select(Line)],
            client.HomeKit is not null,
            [
                .. hinted.Count > 0 ? [new FlagChoices("Worth asking, after what she ticked when she booked", hinted)] : Array.Empty<FlagChoices>(),
                .. HomeFlags.All.Where(flag => IsOffered(flag, standing) && !hinted.Contains(flag))
                    .GroupBy(flag => flag.Group)
                    .Select(group => new FlagChoices(HomeFlags.NameOf(group.Key), [.. group])),
            ],
            hinted.Count > 0 ? [.. RedFlagLists.Questions(client.Check!.Version, client.Check.Ticked).Select(question => question.Text)] : [])
        {
            Kit = KitForm.Of(client.HomeKit),
        };

        FlagLine Line(FlagRow row) => new(
            row.Flag.Id,
            HomeFlags.NameOf(row.Flag.Flag),
            row.Flag.Note,
            Does(row.Flag.Flag, catalogue),
            ByAt(row.Flag.SetByName, row.Flag.SetAt, time),
            row.Flag.EndedAt is { } ended ? ByAt(row.EndedByName ?? "An account that is gone", ended, time) : null,
            row.Flag.EndedAt is null && HomeFlags.Find(row.Flag.Flag)?.LooksPassedAfterDays is { } days && now >= row.Flag.SetAt.AddDays(days));
    }

    private static List<HomeFlag> OfThese(IReadOnlyList<string> ids, List<FlagRow> standing) =>
        [.. HomeFlags.All.Where(flag => ids.Contains(flag.Id) && IsOffered(flag, standing))];

    private static bool IsOffered(HomeFlag flag, List<FlagRow> standing) => !flag.IsDerived && !standing.Exists(row => row.Flag.Flag == flag.Id);

    private static string Does(string flag, ExerciseCatalogue catalogue)
    {
        var flags = HomeFlags.With([flag]);
        var given = catalogue.Given.Select(entry => entry.Exercise).ToList();
        var avoided = given.FindAll(exercise => exercise.AvoidIf.Any(flags.Contains));
        var changed = given.Except(avoided).Count(exercise => exercise.ModifyIf.Keys.Any(flags.Contains));
        return (avoided.Count, changed) switch
        {
            (0, 0) => "Changes no exercise that you give.",
            (0, _) => $"Changes {Exercises(changed)}.",
            (_, 0) => $"Keeps {Exercises(avoided.Count)} away.",
            _ => $"Keeps {Exercises(avoided.Count)} away and changes {Figures(changed)}.",
        };
    }

    private static string Exercises(int count) => count == 1 ? "1 exercise" : $"{Figures(count)} exercises";

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ByAt(string name, DateTimeOffset at, ClinicTime time) => $"{name}, {TimeWords.Moment(time.ToWall(at))}";

    private sealed record FlagRow(ClientFlag Flag, string? EndedByName);
}
