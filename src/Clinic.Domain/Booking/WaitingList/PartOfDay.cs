namespace Clinic.Domain.Booking.WaitingList;

/// <summary>When somebody can come: before noon, from noon to five, from five on, or whenever.</summary>
public enum PartOfDay
{
    Any,
    Morning,
    Afternoon,
    Evening,
}
