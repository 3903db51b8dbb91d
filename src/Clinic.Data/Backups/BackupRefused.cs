using Clinic.Domain;

namespace Clinic.Data.Backups;

/// <summary>Why no backup was made or none was restored: one sentence for the person at the terminal.</summary>
public sealed record BackupRefused(string Sentence) : Refusal;
