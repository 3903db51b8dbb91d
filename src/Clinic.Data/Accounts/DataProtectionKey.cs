namespace Clinic.Data.Accounts;

/// <summary>One key of ASP.NET Core Data Protection, kept in the database so that every node and every restart share it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
