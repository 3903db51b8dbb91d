using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Charting;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("Visits");
        visit.HasOne(v => v.Appointment).WithOne().HasForeignKey<Visit>(v => v.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne(v => v.Client).WithMany().HasForeignKey(v => v.ClientId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne(v => v.Therapist).WithMany().HasForeignKey(v => v.TherapistId).OnDelete(DeleteBehavior.Restrict);
        visit.Ignore(v => v.IsFinished);
        visit.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class KnotMapping : IEntityTypeConfiguration<Knot>
{
    public void Configure(EntityTypeBuilder<Knot> knot)
    {
        knot.ToTable("Knots");
        knot.Property(k => k.Zone).HasMaxLength(Knot.ZoneMaxLength);
        knot.HasIndex(k => new { k.ClientId, k.Number }).IsUnique();
        knot.HasOne<Client>().WithMany().HasForeignKey(k => k.ClientId).OnDelete(DeleteBehavior.Restrict);
        knot.HasOne<Visit>().WithMany().HasForeignKey(k => k.FirstVisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KnotFindingMapping : IEntityTypeConfiguration<KnotFinding>
{
    public void Configure(EntityTypeBuilder<KnotFinding> finding)
    {
        finding.ToTable("KnotFindings");
        finding.HasIndex(f => new { f.VisitId, f.KnotId }).IsUnique();
        finding.HasOne(f => f.Knot).WithMany().HasForeignKey(f => f.KnotId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Visit>().WithMany().HasForeignKey(f => f.VisitId).OnDelete(DeleteBehavior.Restrict);
        finding.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class AreaConsentMapping : IEntityTypeConfiguration<AreaConsent>
{
    public void Configure(EntityTypeBuilder<AreaConsent> consent)
    {
        consent.ToTable("AreaConsents");
        consent.Property(c => c.Area).HasMaxLength(AreaConsent.AreaMaxLength);
        consent.Property(c => c.RecordedByName).HasMaxLength(AreaConsent.RecordedByNameMaxLength);
        consent.HasIndex(c => new { c.VisitId, c.Area, c.Side }).IsUnique();
        consent.HasOne<Visit>().WithMany().HasForeignKey(c => c.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AreaFindingMapping : IEntityTypeConfiguration<AreaFinding>
{
    public void Configure(EntityTypeBuilder<AreaFinding> finding)
    {
        finding.ToTable("AreaFindings");
        finding.Property(f => f.Area).HasMaxLength(AreaConsent.AreaMaxLength);
        finding.HasIndex(f => new { f.VisitId, f.KnotId, f.Area, f.Side }).IsUnique();
        finding.HasOne<Visit>().WithMany().HasForeignKey(f => f.VisitId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Knot>().WithMany().HasForeignKey(f => f.KnotId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<AreaConsent>().WithMany().HasForeignKey(f => f.ConsentId).OnDelete(DeleteBehavior.Restrict);
        finding.Ignore(f => f.IsTreated);
        finding.Property<uint>("Version").IsRowVersion();
    }
}
