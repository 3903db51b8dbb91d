using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>A therapist as her form is posted, all in the words that were typed.</summary>
public sealed record TherapistForm
{
    [Display(Name = "Name")]
    public string? Name { get; init; }

    [Display(Name = "Title")]
    public string? Title { get; init; }

    [Display(Name = "About")]
    public string? About { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>The slugs of what she gives.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    [Display(Name = "Visits a day, at most")]
    public string? VisitLimit { get; init; }

    [Display(Name = "Minutes of visits a day, at most")]
    public string? MinutesLimit { get; init; }

    [Display(Name = "Registration number")]
    public string? RegistrationNumber { get; init; }

    [Display(Name = "Link to her video room")]
    public string? MeetingLink { get; init; }

    /// <summary>What the form showed when it was opened.</summary>
    public string? Seen { get; init; }

    /// <param name="therapist">With her services.</param>
    internal static TherapistForm Of(Therapist therapist)
    {
        var form = new TherapistForm
        {
            Name = therapist.Name,
            Title = therapist.Title,
            About = therapist.About,
            Skills = [.. therapist.Skills.Select(skill => skill.Kebab())],
            Services = [.. therapist.Services.Select(service => service.Slug).Order(StringComparer.Ordinal)],
            VisitLimit = therapist.DailyVisitLimit?.ToString(CultureInfo.InvariantCulture),
            MinutesLimit = therapist.DailyMinutesLimit?.ToString(CultureInfo.InvariantCulture),
            RegistrationNumber = therapist.RegistrationNumber,
            MeetingLink = therapist.MeetingLink,
        };
        return form with { Seen = SeenState.Of(form) };
    }
}
