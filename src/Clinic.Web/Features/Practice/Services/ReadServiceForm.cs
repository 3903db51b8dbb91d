using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Services;

/// <summary>Takes the answers of a service's form over into a service, or notes what is wrong with them.</summary>
public sealed class ReadServiceForm(ClinicDbContext db)
{
    private const int MinMinutes = 5;
    private const int MaxMinutes = 480;
    private const int MaxAround = 120;
    private const decimal MaxPrice = 9_999;

    /// <param name="service">With its therapists and rooms; null for a new one.</param>
    /// <returns>The service, a new one not yet added; null when something is wrong.</returns>
    public async Task<Service?> ExecuteAsync(ServiceForm form, Service? service, FormReader reader, CancellationToken cancellationToken)
    {
        var name = reader.Text(nameof(form.Name), form.Name, Service.NameMaxLength, "Give it a name, such as “Massage, 60 minutes”");
        var description = reader.Text(nameof(form.Description), form.Description, Service.DescriptionMaxLength, "Say in a sentence what the client gets");
        var minutes = reader.Whole(nameof(form.Minutes), form.Minutes, MinMinutes, MaxMinutes);
        var prep = reader.Whole(nameof(form.Prep), form.Prep, 0, MaxAround);
        var recovery = reader.Whole(nameof(form.Recovery), form.Recovery, 0, MaxAround);
        var price = reader.Amount(nameof(form.Price), form.Price, MaxPrice);
        var channels = reader.Words<Channel>(nameof(form.Channels), form.Channels);
        if (channels.Count == 0)
        {
            reader.Wrong(nameof(form.Channels), "Choose at least one way to give it");
        }

        var colour = reader.Word<ServiceColour>(nameof(form.Colour), form.Colour);
        var newClients = reader.Word<ClientRule>(nameof(form.NewClients), form.NewClients);
        var existingClients = reader.Word<ClientRule>(nameof(form.ExistingClients), form.ExistingClients);
        var skills = reader.Words<TherapistSkill>(nameof(form.Skills), form.Skills);
        var notice = reader.OptionalWhole(nameof(form.Notice), form.Notice, 0, PracticeLimits.NoticeMinutes);
        var horizon = reader.OptionalWhole(nameof(form.Horizon), form.Horizon, 1, PracticeLimits.HorizonDays);
        var step = reader.OptionalWhole(nameof(form.Step), form.Step, PracticeLimits.ShortestStep, PracticeLimits.LongestStep);
        var agreement = reader.OptionalText(nameof(form.Agreement), form.Agreement, Service.AgreementMaxLength);
        var therapists = await TherapistsAsync(form, reader, cancellationToken);
        var rooms = await RoomsAsync(form, reader, cancellationToken);
        if (!reader.IsFine)
        {
            return null;
        }

        if (service is null)
        {
            var slugs = await db.Services.Select(known => known.Slug).ToListAsync(cancellationToken);
            service = new Service
            {
                Slug = Slug.Of(name, slugs, "service"),
                Name = name,
                Description = description,
                Minutes = minutes,
                Price = price,
                Channels = channels,
                DisplayOrder = slugs.Count + 1,
            };
        }

        (service.Name, service.Description, service.Price) = (name, description, price);
        (service.Minutes, service.PrepMinutes, service.RecoveryMinutes) = (minutes, prep, recovery);
        (service.Channels, service.AsksRegion, service.Colour) = (channels, form.AsksRegion, colour);
        (service.NewClients, service.ExistingClients, service.NeededSkills) = (newClients, existingClients, skills);
        (service.MinimumNoticeMinutes, service.HorizonDays, service.SlotStepMinutes) = (notice, horizon, step);
        service.Agreement = agreement;

        // Whoever has left is not on the form, and keeps what she gave.
        service.Therapists.RemoveAll(therapist => therapist.IsActive && !therapists.Contains(therapist));
        service.Therapists.AddRange(therapists.Except(service.Therapists));
        service.Rooms.RemoveAll(room => !rooms.Contains(room));
        service.Rooms.AddRange(rooms.Except(service.Rooms));
        return service;
    }

    private async Task<List<Therapist>> TherapistsAsync(ServiceForm form, FormReader reader, CancellationToken cancellationToken)
    {
        var slugs = (form.Therapists ?? []).Distinct().ToList();
        var known = slugs.Where(Slug.IsSlug).ToList();
        var found = await db.Therapists.Where(therapist => known.Contains(therapist.Slug) && therapist.IsActive).ToListAsync(cancellationToken);
        if (found.Count < slugs.Count)
        {
            reader.Wrong(nameof(form.Therapists), "Somebody you chose does not work here any more: choose from these");
        }

        return found;
    }

    private async Task<List<TreatmentRoom>> RoomsAsync(ServiceForm form, FormReader reader, CancellationToken cancellationToken)
    {
        var asked = (form.Rooms ?? []).Distinct().ToList();
        var ids = asked.Select(word => Id<TreatmentRoom>.TryParse(word, null, out var id) ? id : (Id<TreatmentRoom>?)null).OfType<Id<TreatmentRoom>>().ToList();
        var found = await db.TreatmentRooms.Where(room => ids.Contains(room.Id)).ToListAsync(cancellationToken);
        if (found.Count < asked.Count)
        {
            reader.Wrong(nameof(form.Rooms), "A room you chose is not there any more: choose from these");
        }

        return found;
    }
}
