using System.Globalization;
using System.Text.RegularExpressions;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Clients;

namespace Clinic.Web.Features.Booking.Api;

/// <summary>Makes a <see cref="BookingRequest"/> of what was sent, or says what is wrong with each field.</summary>
internal sealed partial class NewBookingReader
{
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    /// <summary>By JSON field, such as "client.email".</summary>
    public IDictionary<string, string[]> Errors => errors;

    /// <summary>What was answered to the red-flag check, once it is read; null when nothing was, or nothing that can be taken.</summary>
    public RedFlagAnswers? RedFlags { get; private set; }

    /// <returns>Null when <see cref="Errors"/> has something to say.</returns>
    public BookingRequest? Read(NewBooking sent, string key)
    {
        Check("service", Slug.IsSlug(sent.Service) ? null : "There is no such service");
        var therapist = AnyTherapist.IsMeant(sent.Therapist) ? null : sent.Therapist;
        Check("therapist", therapist is null || Slug.IsSlug(therapist) ? null : "There is no such therapist");
        var start = ReadStart(sent.Start);
        Check("channel", WireName.TryParseKebab<Channel>(sent.Channel, out var channel) ? null : "Choose in-person, phone or video");
        var region = ReadRegion(sent.Region);
        Check("note", ClientAnswers.WrongWithText(sent.Note, Appointment.NoteMaxLength));
        Check("client.firstName", ClientAnswers.WrongWithName(sent.Client?.FirstName));
        var lastName = PlainText.Trimmed(sent.Client?.LastName);
        Check("client.lastName", lastName is null ? null : ClientAnswers.WrongWithName(sent.Client?.LastName));
        Check("client.email", ClientAnswers.WrongWithEmail(sent.Client?.Email));
        Check("client.phone", ClientAnswers.WrongWithPhone(sent.Client?.Phone));
        var booker = PlainText.Trimmed(sent.BookedBy);
        Check("bookedBy", booker is null ? null : ClientAnswers.WrongWithName(sent.BookedBy));
        var consents = ReadConsents(sent.Consents ?? []);
        RedFlags = ReadScreening(sent.Screening);
        return errors.Count > 0
            ? null
            : new BookingRequest
            {
                Key = key,
                Service = sent.Service!,
                Therapist = therapist,
                Start = start,
                Channel = channel,
                Region = region,
                Note = PlainText.Trimmed(sent.Note),
                Name = new PersonName(sent.Client!.FirstName!.Trim(), lastName),
                Email = sent.Client.Email!.Trim(),
                Phone = sent.Client.Phone!.Trim(),
                Consents = consents,
                BookerName = booker,
                Agrees = sent.Agreement == true,
                RedFlags = RedFlags,
            };
    }

    private DateTimeOffset ReadStart(string? sent)
    {
        var start = default(DateTimeOffset);
        var isRead = sent is not null
            && IsoTime().IsMatch(sent)
            && DateTimeOffset.TryParse(sent, CultureInfo.InvariantCulture, DateTimeStyles.None, out start);
        Check("start", isRead ? null : "Write the start as ISO 8601 with its offset, such as 2026-11-24T09:30:00-06:00");
        return start.ToUniversalTime();
    }

    private BodyRegion? ReadRegion(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent))
        {
            return null;
        }

        var isRead = WireName.TryParseKebab<BodyRegion>(sent, out var region);
        Check("region", isRead ? null : $"Choose one of {string.Join(", ", Enum.GetValues<BodyRegion>().Select(known => known.Kebab()))}");
        return region;
    }

    private List<ConsentPurpose> ReadConsents(IReadOnlyList<string?> sent)
    {
        List<ConsentPurpose> purposes = [];
        foreach (var word in sent)
        {
            if (WireName.TryParseKebab<ConsentPurpose>(word, out var purpose))
            {
                purposes.Add(purpose);
            }
            else
            {
                Check("consents", $"Choose of {string.Join(", ", Enum.GetValues<ConsentPurpose>().Select(known => known.Kebab()))}");
            }
        }

        return purposes;
    }

    private RedFlagAnswers? ReadScreening(NewBookingScreening? sent)
    {
        if (sent is null)
        {
            return null;
        }

        var flags = RedFlagLists.Decide(sent.Version, sent.Answers?.ToList());
        Check("screening.answers", flags.Refusal switch
        {
            null => null,
            NothingTicked => $"Send what was ticked, or {RedFlagList.None}",
            NoneAndMore => $"Send {RedFlagList.None} alone",
            _ => "There is no such version, or no such answer in it: see /api/v1/screening",
        });
        return flags.Value;
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            errors[field] = [wrong];
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();
}
