using Clinic.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.ActorName).HasMaxLength(100);
        entry.Property(e => e.ActorRoles).HasMaxLength(100);
        entry.Property(e => e.Record).HasMaxLength(40);
        entry.Property(e => e.What).HasMaxLength(1000);
        entry.Property(e => e.Why).HasMaxLength(300);
        entry.Property(e => e.RequestId).HasMaxLength(64);
        entry.HasIndex(e => new { e.ClientId, e.At });
        entry.HasIndex(e => new { e.ActorId, e.At });
        entry.HasIndex(e => e.At);
    }
}

internal sealed class AuditSealMapping : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals");
        seal.Property(s => s.Id).ValueGeneratedNever();
    }
}
