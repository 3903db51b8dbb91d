namespace Clinic.Data.PrivateServer;

/// <param name="Configured">ConnectionStrings:Clinic; null or empty for the private server.</param>
/// <param name="ConfiguredOwner">ConnectionStrings:ClinicOwner, which migrates; null or empty when <paramref name="Configured"/> may.</param>
/// <param name="StateFolder">Where a private server keeps its data.</param>
public sealed record DatabaseServerOptions(string? Configured, string? ConfiguredOwner, string StateFolder);
