namespace Clinic.Domain.Clients;

/// <summary>What a client may allow us to send. Each is asked on its own and none is ticked beforehand (Canada's anti-spam law).</summary>
public enum ConsentPurpose
{
    Reminders,
    ExercisePlans,
    CarePlans,
    News,
}
