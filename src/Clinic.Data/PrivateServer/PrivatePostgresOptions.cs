namespace Clinic.Data.PrivateServer;

/// <param name="StateFolder">Where the data, the password and the log live; made when missing.</param>
/// <param name="Durable">False trades the data's safety in a power cut for speed; for tests.</param>
public sealed record PrivatePostgresOptions(string StateFolder, bool Durable = true);
