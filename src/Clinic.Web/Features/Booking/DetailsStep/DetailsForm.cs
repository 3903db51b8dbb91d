using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The last step as it is posted: what was chosen before, and who comes.</summary>
public sealed record DetailsForm
{
    public string? Service { get; init; }

    public string? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>The therapist whose times were shown.</summary>
    public string? Therapist { get; init; }

    public string? Slot { get; init; }

    /// <summary>The token of the time that is kept while this is filled in.</summary>
    public string? Hold { get; init; }

    /// <summary>The idempotency key, made with the form: a double click books once.</summary>
    public string? Key { get; init; }

    [Display(Name = "Your name")]
    public string? Name { get; init; }

    /// <summary>Whose visit it is, when somebody books for another person.</summary>
    [Display(Name = "I am booking for somebody else: their name")]
    public string? OtherName { get; init; }

    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Display(Name = "Phone")]
    public string? Phone { get; init; }

    [Display(Name = "What hurts?")]
    public string? Note { get; init; }

    /// <summary>Of the list of red flags that was shown.</summary>
    public string? RedFlagVersion { get; init; }

    /// <summary>The slugs of what was ticked there, or none.</summary>
    public IReadOnlyList<string>? RedFlags { get; init; }

    public IReadOnlyList<string>? Consents { get; init; }

    /// <summary>Which words of the service's agreement were shown.</summary>
    public string? AgreementShown { get; init; }

    public bool Agrees { get; init; }

    /// <summary>A key for a form that is shown anew.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>What is asked for; name, email, phone and red flags were checked. A key that somebody bent is replaced.</summary>
    internal BookingRequest ToRequest(BookingPlan plan, SlotChoice slot, RedFlagAnswers redFlags) => new()
    {
        Key = IdempotencyEntry.IsKey(Key) ? Key! : NewKey(),
        Service = plan.Offer.Slug,
        Therapist = slot.IsAny ? null : slot.Therapist,
        Start = slot.Start,
        Channel = plan.Channel,
        Region = plan.Region,
        Note = PlainText.Trimmed(Note),
        Name = PersonName.Split(PlainText.Trimmed(OtherName) ?? Name!),
        BookerName = PlainText.Trimmed(OtherName) is null ? null : Name!.Trim(),
        Agrees = Agrees,
        AgreementShown = plan.Offer.Agreement is null ? null : AgreementShown ?? "",
        Hold = plan.Hold,
        Email = Email!.Trim(),
        Phone = Phone!.Trim(),
        RedFlags = redFlags,
        Consents = [.. Enum.GetValues<ConsentPurpose>().Where(purpose => Consents?.Contains(purpose.Kebab()) == true)],
    };
}
