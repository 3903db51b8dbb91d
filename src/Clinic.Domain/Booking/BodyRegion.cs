namespace Clinic.Domain.Booking;

/// <summary>What hurts, as a client says it when booking. The order is the order shown.</summary>
public enum BodyRegion
{
    Back,
    Neck,
    Shoulder,
    Knee,
    Elbow,
    Hip,
    Wrist,
    Foot,
}
