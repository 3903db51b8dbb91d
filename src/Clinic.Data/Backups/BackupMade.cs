namespace Clinic.Data.Backups;

/// <param name="Practice">Whose data it is.</param>
/// <param name="Bytes">How large the file is.</param>
public sealed record BackupMade(string Practice, long Bytes);
