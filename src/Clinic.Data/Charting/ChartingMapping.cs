using Clinic.Domain.Booking;
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
        visit.HasIndex(v => new { v.ClientId, v.OpenedAt });
        visit.Property(v => v.UncheckedReason).HasMaxLength(Visit.UncheckedReasonMaxLength);
        visit.Property(v => v.NoSheetReason).HasMaxLength(Visit.NoSheetReasonMaxLength);
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
        knot.Property(k => k.Label).HasMaxLength(Knot.LabelMaxLength);
        knot.Property(k => k.OnsetActivity).HasMaxLength(Knot.OnsetMaxLength);
        knot.Property(k => k.OnsetPosition).HasMaxLength(Knot.OnsetMaxLength);
        knot.HasIndex(k => new { k.ClientId, k.Number }).IsUnique();
        knot.HasOne<Client>().WithMany().HasForeignKey(k => k.ClientId).OnDelete(DeleteBehavior.Restrict);
        knot.HasOne<Visit>().WithMany().HasForeignKey(k => k.FirstVisitId).OnDelete(DeleteBehavior.Restrict);
        knot.HasOne<Knot>().WithMany().HasForeignKey(k => k.BilateralWith).OnDelete(DeleteBehavior.SetNull);
        knot.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class KnotFindingMapping : IEntityTypeConfiguration<KnotFinding>
{
    public void Configure(EntityTypeBuilder<KnotFinding> finding)
    {
        finding.ToTable("KnotFindings");
        finding.Property(f => f.KindReasons).HasColumnType("text[]");
        finding.Property(f => f.SpreadsTo).HasColumnType("text[]");
        finding.Property(f => f.PressureThreshold).HasPrecision(4, 1);
        finding.Property(f => f.LimitsMotion).HasMaxLength(KnotFinding.LimitsMotionMaxLength);
        finding.Property(f => f.Muscle).HasMaxLength(KnotFinding.MuscleMaxLength);
        finding.Property(f => f.DirectReason).HasMaxLength(KnotFinding.ReasonMaxLength);
        finding.Property(f => f.Note).HasMaxLength(KnotFinding.NoteMaxLength);
        finding.HasIndex(f => new { f.VisitId, f.KnotId }).IsUnique();
        finding.HasIndex(f => new { f.KnotId, f.RecordedAt });
        finding.HasOne(f => f.Knot).WithMany().HasForeignKey(f => f.KnotId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Visit>().WithMany().HasForeignKey(f => f.VisitId).OnDelete(DeleteBehavior.Restrict);
        finding.Ignore(f => f.HasWarningSign);
        finding.Ignore(f => f.IsOffLimits);
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
        consent.HasIndex(c => new { c.VisitId, c.Area, c.Side }).IsUnique().HasFilter("withdrawn_at is null");
        consent.Ignore(c => c.IsStanding);
        consent.HasOne<Visit>().WithMany().HasForeignKey(c => c.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AreaFindingMapping : IEntityTypeConfiguration<AreaFinding>
{
    public void Configure(EntityTypeBuilder<AreaFinding> finding)
    {
        finding.ToTable("AreaFindings");
        finding.Property(f => f.Area).HasMaxLength(AreaConsent.AreaMaxLength);
        finding.Property(f => f.Zone).HasMaxLength(Knot.ZoneMaxLength);
        finding.Property(f => f.Relation).HasMaxLength(AreaFinding.RelationMaxLength);
        finding.Property(f => f.Rules).HasColumnType("text[]");
        finding.HasIndex(f => new { f.VisitId, f.KnotId, f.Area, f.Side }).IsUnique();
        finding.HasIndex(f => new { f.KnotId, f.RecordedAt });
        finding.HasOne<Visit>().WithMany().HasForeignKey(f => f.VisitId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Knot>().WithMany().HasForeignKey(f => f.KnotId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<AreaConsent>().WithMany().HasForeignKey(f => f.ConsentId).OnDelete(DeleteBehavior.Restrict);
        finding.Ignore(f => f.IsTreated);
        finding.Ignore(f => f.RecheckAt);
        finding.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class ContributingFactorMapping : IEntityTypeConfiguration<ContributingFactor>
{
    public void Configure(EntityTypeBuilder<ContributingFactor> factor)
    {
        factor.ToTable("ContributingFactors");
        factor.Property(f => f.Code).HasMaxLength(ContributingFactor.CodeMaxLength);
        factor.Property(f => f.Details).HasColumnType("text[]");
        factor.Property(f => f.Note).HasMaxLength(ContributingFactor.NoteMaxLength);
        factor.HasOne<Client>().WithMany().HasForeignKey(f => f.ClientId).OnDelete(DeleteBehavior.Restrict);
        factor.HasOne<Visit>().WithMany().HasForeignKey(f => f.TickedIn).OnDelete(DeleteBehavior.Restrict);
        factor.HasOne<Visit>().WithMany().HasForeignKey(f => f.ClearedIn).OnDelete(DeleteBehavior.Restrict);
        factor.HasIndex(f => new { f.ClientId, f.Code }).IsUnique().HasFilter("cleared_at is null");
        factor.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class ClientMarkMapping : IEntityTypeConfiguration<ClientMark>
{
    public void Configure(EntityTypeBuilder<ClientMark> mark)
    {
        mark.ToTable("ClientMarks");
        mark.Property(m => m.Zone).HasMaxLength(Knot.ZoneMaxLength);
        mark.Property(m => m.Note).HasMaxLength(ClientMark.NoteMaxLength);
        mark.HasOne<Appointment>().WithMany().HasForeignKey(m => m.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Knot>().WithMany().HasForeignKey(m => m.KnotId).OnDelete(DeleteBehavior.SetNull);
    }
}
