using Clinic.Data.Accounts;
using Clinic.Data.Audit;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Demo;

/// <summary>
/// A small clinic in Winnipeg to try the program with: three therapists, two rooms, four services, a few clients with
/// past visits, and one visit on the day it is loaded. Never loaded in Production.
/// </summary>
public sealed class DemoPractice(ClinicDbContext db, UserManager<ClinicUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <summary>Of every demo account.</summary>
    public const string Password = "knots let go slowly";

    public static IReadOnlyList<DemoSignIn> SignIns { get; } =
    [
        new("Ines Moreau", "ines@riverbend.example", [Role.Therapist]),
        new("Tom Adebayo", "tom@riverbend.example", [Role.Therapist]),
        new("Hanna Friesen", "hanna@riverbend.example", [Role.Therapist, Role.Owner]),
        new("Robin Okafor", "desk@riverbend.example", [Role.Desk]),
    ];

    /// <summary>Loads the demo into an empty database.</summary>
    /// <returns>False when the database holds a practice already; then nothing is touched.</returns>
    public async Task<bool> LoadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Practice.AnyAsync(cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameProgramAsync("The demo", cancellationToken);
        var practice = Riverbend();
        var time = new ClinicTime(practice.TimeZone);
        practice.DemoDay = time.DayOf(now);
        db.Practice.Add(practice);
        var rooms = Rooms();
        db.TreatmentRooms.AddRange(rooms);
        var services = Services();
        db.Services.AddRange(services);
        var therapists = Therapists(services);
        db.Therapists.AddRange(therapists);
        await db.SaveChangesAsync(cancellationToken);

        var accounts = await AddAccountsAsync(therapists);
        var cast = new DemoCast(time, therapists, services, rooms, accounts);
        DemoVisits.Add(db, cast, now);
        await db.SaveChangesAsync(cancellationToken);
        await DemoVisits.SignAsync(db, cast, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static PracticeSettings Riverbend() => new()
    {
        Name = "Riverbend Massage Therapy",
        ShortName = "Riverbend",
        Street = "214 Osborne Street",
        Town = "Winnipeg",
        Phone = "204-555-0142",
        Email = "hello@riverbend.example",
        TimeZone = "America/Winnipeg",
        Currency = "CAD",
        EmergencyNumber = "911",
        MinimumNoticeMinutes = 60,
        HorizonDays = 60,
        SlotStepMinutes = 15,
        Paper = PaperSize.Letter,
        TeamSeesAllCharts = false,
    };

    private static TreatmentRoom[] Rooms() =>
        [new() { Name = "Room 1", DisplayOrder = 1 }, new() { Name = "Room 2", DisplayOrder = 2 }];

    private static Service[] Services() =>
    [
        new()
        {
            Slug = "pain-consult",
            Name = "Free pain consult",
            Description = "15 minutes by phone or video. You talk, we listen. No obligation.",
            Minutes = 15,
            Price = 0,
            Channels = [Channel.Phone, Channel.Video],
            AsksRegion = true,
            Colour = ServiceColour.Sky,
            DisplayOrder = 1,
        },
        Massage(30, 65, "One area. Good for a return visit.", ServiceColour.Leaf, 2),
        Massage(60, 110, "Most people book this. Time to check what may feed the knot.", ServiceColour.Petrol, 3),
        Massage(90, 155, "Two or more areas, or your first visit for an old knot.", ServiceColour.Plum, 4),
    ];

    private static Service Massage(int minutes, decimal price, string description, ServiceColour colour, int order) => new()
    {
        Slug = $"massage-{minutes}",
        Name = $"Massage, {minutes} minutes",
        Description = description,
        Minutes = minutes,
        RecoveryMinutes = 15,
        Price = price,
        Channels = [Channel.InPerson],
        Colour = colour,
        DisplayOrder = order,
    };

    private static Therapist[] Therapists(Service[] services)
    {
        Therapist[] therapists =
        [
            new()
            {
                Slug = "ines-moreau",
                Name = "Ines Moreau",
                Title = "RMT",
                About = "Neck and shoulders, front of the neck",
                Skills = [TherapistSkill.AnteriorNeck],
                DisplayOrder = 1,
            },
            new()
            {
                Slug = "tom-adebayo",
                Name = "Tom Adebayo",
                Title = "RMT",
                About = "Low back and hips, sport",
                DisplayOrder = 2,
            },
            new()
            {
                Slug = "hanna-friesen",
                Name = "Hanna Friesen",
                Title = "RMT",
                About = "Pregnancy, gentle work",
                DisplayOrder = 3,
            },
        ];
        foreach (var therapist in therapists)
        {
            therapist.Services.AddRange(services);
        }

        AddHours(therapists[0], [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday], 8, 30, 17, 30);
        AddHours(therapists[1], [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Saturday], 9, 0, 18, 0);
        AddHours(therapists[2], [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Friday], 8, 0, 17, 0);
        return therapists;
    }

    /// <summary>A working day with an hour at noon for lunch.</summary>
    private static void AddHours(Therapist therapist, DayOfWeek[] days, int fromHour, int fromMinute, int untilHour, int untilMinute)
    {
        foreach (var day in days)
        {
            therapist.Hours.Add(new WeeklyHours(therapist.Id, day, new TimeOnly(fromHour, fromMinute), new TimeOnly(12, 0)));
            therapist.Hours.Add(new WeeklyHours(therapist.Id, day, new TimeOnly(13, 0), new TimeOnly(untilHour, untilMinute)));
        }
    }

    private async Task<IReadOnlyDictionary<Id<Therapist>, Guid>> AddAccountsAsync(Therapist[] therapists)
    {
        await StaffRoles.EnsureAsync(roles);
        var accounts = new Dictionary<Id<Therapist>, Guid>();
        foreach (var signIn in SignIns)
        {
            var therapist = therapists.FirstOrDefault(candidate => candidate.Name == signIn.Name);
            var user = new ClinicUser
            {
                Id = Guid.CreateVersion7(),
                DisplayName = signIn.Name,
                UserName = signIn.Email,
                Email = signIn.Email,
                EmailConfirmed = true,
                TherapistId = therapist?.Id,
            };
            Require(await users.CreateAsync(user, Password));
            Require(await users.AddToRolesAsync(user, signIn.Roles));
            if (therapist is not null)
            {
                accounts[therapist.Id] = user.Id;
            }
        }

        return accounts;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
