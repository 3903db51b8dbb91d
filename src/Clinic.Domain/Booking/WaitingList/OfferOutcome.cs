namespace Clinic.Domain.Booking.WaitingList;

/// <summary>How an offer ended.</summary>
public enum OfferOutcome
{
    Taken,
    Declined,
    Expired,
}
