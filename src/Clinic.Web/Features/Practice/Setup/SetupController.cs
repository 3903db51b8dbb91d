using System.Globalization;
using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Setup;

/// <summary>Where the owner begins: what is there, what is missing, and where to put it right.</summary>
[Authorize(Policies.Owner)]
[Route("/practice")]
public sealed class SetupController(ClinicDbContext db, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var card = await practiceCard.ExecuteAsync(cancellationToken);
        var today = (await db.ClinicTimeAsync(cancellationToken)).DayOf(clock.GetInstant());
        var services = await db.Services.AsNoTracking().Include(service => service.Therapists).FreeFirst().ToListAsync(cancellationToken);
        var therapists = await db.Therapists.AsNoTracking().Include(therapist => therapist.Hours)
            .Where(therapist => therapist.IsActive).OrderBy(therapist => therapist.DisplayOrder).ToListAsync(cancellationToken);
        var rooms = await db.TreatmentRooms.CountAsync(room => room.IsInUse, cancellationToken);
        return View(new SetupPage(card.Name, [Services(services), Therapists(therapists), Hours(therapists, today), Rooms(services, rooms), Gives(services)]));
    }

    private static SetupStep Services(List<Service> services) => new(
        "Services",
        services.Count > 0,
        services.Count > 0 ? Count(services.Count, "service is offered", "services are offered") : "Add what you offer: at least one service.",
        services.Count > 0 ? "/practice/services" : "/practice/services/new");

    private static SetupStep Therapists(List<Therapist> therapists) => new(
        "Therapists",
        therapists.Count > 0,
        therapists.Count > 0 ? Count(therapists.Count, "therapist works here", "therapists work here") : "Add whoever treats here. If that is you, say so.",
        "/practice/therapists");

    private static SetupStep Hours(List<Therapist> therapists, DateOnly today)
    {
        var without = therapists.Where(therapist => therapist.Hours.All(hours => hours.ValidUntil < today)).ToList();
        var words = (therapists.Count, without.Count) switch
        {
            (0, _) => "Hours come with a therapist: add one first.",
            (_, 0) => "Everybody has hours.",
            _ => $"Say when {Names(without)} {(without.Count == 1 ? "works" : "work")}: without hours there is no time to book.",
        };
        return new SetupStep(
            "Hours",
            therapists.Count > 0 && without.Count == 0,
            words,
            without.Count > 0 ? $"/availability/hours/{without[0].Slug}" : therapists.Count > 0 ? "/availability/hours" : "/practice/therapists");
    }

    private static SetupStep Rooms(List<Service> services, int rooms)
    {
        var needsOne = services.Exists(service => service.Channels.Contains(Channel.InPerson));
        var words = rooms > 0
            ? Count(rooms, "room is in use", "rooms are in use")
            : needsOne ? "Add a room: a visit in person needs one for itself." : "No service is given in person, so none is needed.";
        return new SetupStep("Rooms", rooms > 0 || (services.Count > 0 && !needsOne), words, "/practice/rooms");
    }

    private static SetupStep Gives(List<Service> services)
    {
        var nobody = services.Where(service =>
            !service.Therapists.Exists(therapist => therapist.IsActive && service.NeededSkills.All(therapist.Skills.Contains))).ToList();
        var words = (services.Count, nobody.Count) switch
        {
            (0, _) => "Who gives what comes with the services.",
            (_, 0) => "Every service has somebody who gives it.",
            _ => $"Nobody can give {string.Join(", ", nobody.Select(service => service.Name))} yet: choose who does, and look at the skills it needs.",
        };
        return new SetupStep(
            "Who gives what",
            services.Count > 0 && nobody.Count == 0,
            words,
            nobody.Count > 0 ? $"/practice/services/{nobody[0].Slug}" : "/practice/services");
    }

    private static string Names(List<Therapist> therapists) => string.Join(", ", therapists.Select(therapist => therapist.Name));

    private static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}." : $"{count.ToString(CultureInfo.InvariantCulture)} {many}.";
}
