using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking;

/// <summary>A service of a test's own, so that its rules touch no other test.</summary>
internal static class GivenService
{
    /// <summary>A half hour at the clinic, given by everybody unless one is named.</summary>
    public static async Task<Service> NewServiceAsync(
        this ClinicApp app,
        string slug,
        ClientRule newClients = ClientRule.Open,
        ClientRule existingClients = ClientRule.Open,
        string? agreement = null,
        string? onlyTherapist = null,
        TherapistSkill[]? needs = null)
    {
        await using var db = app.Open();
        var service = new Service
        {
            Slug = slug,
            Name = $"Service {slug}",
            Description = "For a test.",
            Minutes = 30,
            Price = 50,
            Channels = [Channel.InPerson],
            DisplayOrder = 50,
            NewClients = newClients,
            ExistingClients = existingClients,
            Agreement = agreement,
            NeededSkills = [.. needs ?? []],
        };
        service.Therapists.AddRange(await db.Therapists.Where(therapist => onlyTherapist == null || therapist.Slug == onlyTherapist).ToListAsync());
        db.Services.Add(service);
        await db.SaveChangesAsync();
        return service;
    }
}
