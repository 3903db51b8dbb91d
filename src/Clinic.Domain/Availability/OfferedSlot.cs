namespace Clinic.Domain.Availability;

/// <summary>An open slot in the words of whoever is offered it.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="End">Of the visit itself, without the time kept free after it.</param>
/// <param name="Therapist">Her slug.</param>
public sealed record OfferedSlot(DateTimeOffset Start, DateTimeOffset End, string Therapist, string TherapistName);
