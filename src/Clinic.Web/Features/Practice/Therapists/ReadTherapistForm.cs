using Clinic.Data;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>Takes the answers of a therapist's form over into a therapist, or notes what is wrong with them.</summary>
public sealed class ReadTherapistForm(ClinicDbContext db)
{
    private const int MaxVisits = 50;
    private const int MaxMinutes = 1440;

    /// <param name="therapist">With her services; null for a new one.</param>
    /// <returns>The therapist, a new one not yet added; null when something is wrong.</returns>
    public async Task<Therapist?> ExecuteAsync(TherapistForm form, Therapist? therapist, FormReader reader, CancellationToken cancellationToken)
    {
        var name = reader.Text(nameof(form.Name), form.Name, Therapist.NameMaxLength, "Write her full name");
        var title = reader.OptionalText(nameof(form.Title), form.Title, Therapist.TitleMaxLength);
        var about = reader.OptionalText(nameof(form.About), form.About, Therapist.AboutMaxLength);
        var skills = reader.Words<TherapistSkill>(nameof(form.Skills), form.Skills);
        var visits = reader.OptionalWhole(nameof(form.VisitLimit), form.VisitLimit, 1, MaxVisits);
        var minutes = reader.OptionalWhole(nameof(form.MinutesLimit), form.MinutesLimit, 1, MaxMinutes);
        var registration = reader.OptionalText(nameof(form.RegistrationNumber), form.RegistrationNumber, Therapist.RegistrationNumberMaxLength);
        var link = reader.OptionalText(nameof(form.MeetingLink), form.MeetingLink, Therapist.MeetingLinkMaxLength);
        if (link is not null && reader.IsFine && !IsHttps(link))
        {
            reader.Wrong(nameof(form.MeetingLink), "Write a whole address that begins with https://");
        }

        var slugs = (form.Services ?? []).Distinct().ToList();
        var known = slugs.Where(Slug.IsSlug).ToList();
        var services = await db.Services.Where(service => known.Contains(service.Slug)).ToListAsync(cancellationToken);
        if (services.Count < slugs.Count)
        {
            reader.Wrong(nameof(form.Services), "A service you chose is not there any more: choose from these");
        }

        if (!reader.IsFine)
        {
            return null;
        }

        if (therapist is null)
        {
            var taken = await db.Therapists.Select(one => one.Slug).ToListAsync(cancellationToken);
            therapist = new Therapist { Slug = Slug.Of(name, taken), Name = name, Title = "", About = "", DisplayOrder = taken.Count + 1 };
        }

        (therapist.Name, therapist.Title, therapist.About) = (name, title ?? "", about ?? "");
        (therapist.Skills, therapist.DailyVisitLimit, therapist.DailyMinutesLimit) = (skills, visits, minutes);
        (therapist.RegistrationNumber, therapist.MeetingLink) = (registration, link);
        therapist.Services.RemoveAll(service => !services.Contains(service));
        therapist.Services.AddRange(services.Except(therapist.Services));
        return therapist;
    }

    // The link goes into mails and calendar files as it is.
    private static bool IsHttps(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal)
        && !link.Any(char.IsWhiteSpace)
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.UserInfo.Length == 0;
}
