namespace Clinic.Domain.Accounts;

/// <summary>What a member of staff may do.</summary>
public static class Role
{
    /// <summary>Runs the clinic: settings, people, money. Opens no chart unless she is a therapist too.</summary>
    public const string Owner = "owner";

    /// <summary>Treats clients and charts their visits.</summary>
    public const string Therapist = "therapist";

    /// <summary>Books visits and calls back. Opens no chart.</summary>
    public const string Desk = "desk";

    public static IReadOnlyList<string> All { get; } = [Owner, Therapist, Desk];
}
