using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>A visit that is to be written into the calendar, at a time that was found free behind its day's lock.</summary>
internal sealed record VisitToAdd
{
    public required Id<Client> Client { get; init; }

    public required ServiceOffer Offer { get; init; }

    public required OpenSlot Slot { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Asked for only: the clinic has still to say yes.</summary>
    public bool IsRequest { get; init; }

    public BodyRegion? Region { get; init; }

    public string? Note { get; init; }

    public string? Phone { get; init; }

    /// <summary>Who booked for the client; null when she did herself.</summary>
    public string? BookerName { get; init; }

    /// <summary>The account of who booked for the client; null when she did herself.</summary>
    public Guid? BookedBy { get; init; }

    public Guid? SeriesId { get; init; }

    /// <summary>The visit it comes out of.</summary>
    public Id<Appointment>? Follows { get; init; }

    /// <summary>The words that were agreed to; null where nothing was asked.</summary>
    public string? AgreedTo { get; init; }

    public RedFlagAnswers? RedFlags { get; init; }
}
