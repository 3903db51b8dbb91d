using System.Collections.Concurrent;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Tests.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Clinic.Web.Tests.Booking.Changes;

/// <summary>
/// Many who book, move, cancel and undo at once on the same two days: nobody is ever in two places, and nobody sees a deadlock. So many
/// operations, however long they take; <c>CLINIC_STORM</c> multiplies them.
/// </summary>
public sealed class ChangeStormTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const int Workers = 16;
    private const int OperationsOfEach = 12;

    private static readonly string[] Days = ["2026-11-24", "2026-11-25"];
    private static readonly Actor Desk = new(Guid.NewGuid(), "Robin Okafor", null, new HashSet<string> { Role.Desk });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("CLINIC_STORM"), out var times) ? times * OperationsOfEach : OperationsOfEach;

    [Fact]
    public async Task Workers_WhoBookMoveAndCancel_NeverOverlap()
    {
        var deadlocks = await DeadlocksAsync();
        var booked = new ConcurrentBag<Id<Appointment>>();
        var counts = new ConcurrentDictionary<string, int>();
        using var visitor = app.NewVisitor();

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(number => WorkAsync(new Random(number), number, visitor, booked, counts)));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}")));
        Assert.All(["booked", "moved", "cancelled"], what => Assert.True(counts.GetValueOrDefault(what) > 0, $"Nothing was {what}."));
        Assert.Equal("0", await app.Database.OwnerAsync(
            """
            select count(*) from appointments a join appointments b on a.id < b.id
                and (a.therapist_id = b.therapist_id or a.treatment_room_id = b.treatment_room_id)
                and tstzrange(a.blocked_from, a.blocked_until) && tstzrange(b.blocked_from, b.blocked_until)
            where a.status not in ('cancelled', 'declined', 'expired') and b.status not in ('cancelled', 'declined', 'expired')
            """));
        // Every change is on record, and every visit came to be by one.
        Assert.Equal("0", await app.Database.OwnerAsync(
            "select count(*) from appointments a where a.sequence <> (select count(undone_at) + count(*) filter (where c.kind in ('moved', 'cancelled')) from visit_changes c where c.appointment_id = a.id)"));
        NpgsqlConnection.ClearAllPools();
        Assert.Equal(deadlocks, await DeadlocksAsync());
    }

    private async Task WorkAsync(Random random, int number, Visitor visitor, ConcurrentBag<Id<Appointment>> booked, ConcurrentDictionary<string, int> counts)
    {
        void Count(string what) => counts.AddOrUpdate(what, 1, (_, sofar) => sofar + 1);
        string AnyTime() => $"{Days[random.Next(Days.Length)]}T{8 + random.Next(9):00}:{(random.Next(2) * 30):00}:00-06:00";
        var changes = new List<Guid>();
        for (var nth = 0; nth < Rounds; nth++)
        {
            var all = booked.ToArray();
            var one = all.Length == 0 ? default : all[random.Next(all.Length)];
            switch (all.Length == 0 ? 0 : random.Next(4))
            {
                case 0:
                    var body = BookingApi.Consult(AnyTime());
                    (body["service"], body["channel"]) = ("massage-60", "in-person");
                    body["client"]!["email"] = FormattableString.Invariant($"client{number}@example.org");
                    var answer = await visitor.Http.BookAsync(body);
                    Assert.Contains(answer.Status, new[] { 201, 409, 422 });
                    Count(answer.Status == 201 ? "booked" : "not booked");
                    if (answer.Status == 201)
                    {
                        booked.Add(new Id<Appointment>(answer.Json.GetProperty("id").GetGuid()));
                    }

                    break;
                case 1:
                    Note(await app.Services.GetRequiredService<MoveVisit>().ExecuteAsync(
                        new VisitMove(one, DateTimeOffset.Parse(AnyTime(), System.Globalization.CultureInfo.InvariantCulture)), random.Next(2) == 0 ? null : Desk, Token), "moved");
                    break;
                case 2:
                    Note(await app.Services.GetRequiredService<CancelVisit>().ExecuteAsync(one, null, random.Next(2) == 0 ? null : Desk, Token), "cancelled");
                    break;
                default:
                    if (changes.Count > 0)
                    {
                        Note(await app.Services.GetRequiredService<UndoChange>().ExecuteAsync(changes[random.Next(changes.Count)], Desk, Token), "undone");
                    }

                    break;
            }
        }

        void Note(Outcome<ChangedVisit> outcome, string what)
        {
            Count(outcome.Value is null ? $"not {what} ({outcome.Refusal!.GetType().Name})" : what);
            if (outcome.Value is { } changed)
            {
                changes.Add(changed.Change);
            }
        }
    }

    private async Task<string?> DeadlocksAsync()
    {
        await using var connection = new NpgsqlConnection(app.Database.Superuser);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("select deadlocks::text from pg_stat_database where datname = current_database()", connection);
        return (string?)await command.ExecuteScalarAsync(Token);
    }
}
