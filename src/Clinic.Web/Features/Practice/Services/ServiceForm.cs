using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Practice.Services;

/// <summary>A service as its form is posted, all in the words that were typed.</summary>
public sealed record ServiceForm
{
    [Display(Name = "Name")]
    public string? Name { get; init; }

    [Display(Name = "Description")]
    public string? Description { get; init; }

    [Display(Name = "Minutes")]
    public string? Minutes { get; init; }

    [Display(Name = "Minutes before")]
    public string? Prep { get; init; }

    [Display(Name = "Minutes after")]
    public string? Recovery { get; init; }

    [Display(Name = "Price")]
    public string? Price { get; init; }

    public IReadOnlyList<string>? Channels { get; init; }

    public bool AsksRegion { get; init; }

    public string? Colour { get; init; }

    public string? NewClients { get; init; }

    public string? ExistingClients { get; init; }

    /// <summary>The slugs of those who give it.</summary>
    public IReadOnlyList<string>? Therapists { get; init; }

    /// <summary>The ids of the rooms; none for any.</summary>
    public IReadOnlyList<string>? Rooms { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    [Display(Name = "Notice in minutes")]
    public string? Notice { get; init; }

    [Display(Name = "Days ahead")]
    public string? Horizon { get; init; }

    [Display(Name = "Minutes between starts")]
    public string? Step { get; init; }

    [Display(Name = "Booking agreement")]
    public string? Agreement { get; init; }

    /// <summary>What the form showed when it was opened.</summary>
    public string? Seen { get; init; }

    /// <summary>A new one, with the usual answers.</summary>
    internal static ServiceForm Empty(IEnumerable<string> therapists) => new()
    {
        Minutes = "60",
        Prep = "0",
        Recovery = "15",
        Channels = [Channel.InPerson.Kebab()],
        Colour = ServiceColour.Petrol.Kebab(),
        NewClients = ClientRule.Open.Kebab(),
        ExistingClients = ClientRule.Open.Kebab(),
        Therapists = [.. therapists],
    };

    /// <param name="service">With its therapists and rooms.</param>
    internal static ServiceForm Of(Service service)
    {
        var form = new ServiceForm
        {
            Name = service.Name,
            Description = service.Description,
            Minutes = Figures(service.Minutes),
            Prep = Figures(service.PrepMinutes),
            Recovery = Figures(service.RecoveryMinutes),
            Price = service.Price.ToString(service.Price == decimal.Truncate(service.Price) ? "0" : "0.00", CultureInfo.InvariantCulture),
            Channels = [.. service.Channels.Select(channel => channel.Kebab())],
            AsksRegion = service.AsksRegion,
            Colour = service.Colour.Kebab(),
            NewClients = service.NewClients.Kebab(),
            ExistingClients = service.ExistingClients.Kebab(),
            Therapists = [.. service.Therapists.Where(therapist => therapist.IsActive).Select(therapist => therapist.Slug).Order(StringComparer.Ordinal)],
            Rooms = [.. service.Rooms.Select(room => room.Id.ToString()).Order(StringComparer.Ordinal)],
            Skills = [.. service.NeededSkills.Select(skill => skill.Kebab())],
            Notice = Figures(service.MinimumNoticeMinutes),
            Horizon = Figures(service.HorizonDays),
            Step = Figures(service.SlotStepMinutes),
            Agreement = service.Agreement,
        };
        return form with { Seen = SeenState.Of(form) };
    }

    private static string? Figures(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
