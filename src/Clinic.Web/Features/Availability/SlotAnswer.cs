using Clinic.Domain.Availability;

namespace Clinic.Web.Features.Availability;

/// <summary>An open slot. Times carry the clinic's offset; the end leaves out the time kept free after the visit.</summary>
/// <param name="Therapist">Her slug.</param>
public sealed record SlotAnswer(DateTimeOffset Start, DateTimeOffset End, string Therapist)
{
    public static SlotAnswer Of(OfferedSlot slot) => new(slot.Start, slot.End, slot.Therapist);
}
