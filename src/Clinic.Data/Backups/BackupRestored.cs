namespace Clinic.Data.Backups;

/// <param name="Practice">Whose data it is.</param>
/// <param name="Migrations">Those that were applied to it, in order, because it was made by an older program.</param>
public sealed record BackupRestored(string Practice, IReadOnlyList<string> Migrations);
