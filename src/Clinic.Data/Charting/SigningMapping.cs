using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Charting;

internal sealed class VisitSignatureMapping : IEntityTypeConfiguration<VisitSignature>
{
    public void Configure(EntityTypeBuilder<VisitSignature> signature)
    {
        signature.ToTable("VisitSignatures");
        signature.HasKey(s => s.VisitId);
        signature.Property(s => s.SignedByName).HasMaxLength(VisitSignature.NameMaxLength);
        signature.Property(s => s.SignedAs).HasMaxLength(VisitSignature.NameMaxLength);
        signature.Property(s => s.StandsInFor).HasMaxLength(VisitSignature.NameMaxLength);
        signature.HasOne<Visit>().WithOne().HasForeignKey<VisitSignature>(s => s.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitAddendumMapping : IEntityTypeConfiguration<VisitAddendum>
{
    public void Configure(EntityTypeBuilder<VisitAddendum> addendum)
    {
        addendum.ToTable("VisitAddenda");
        addendum.Property(a => a.Text).HasMaxLength(VisitAddendum.TextMaxLength);
        addendum.Property(a => a.Reason).HasMaxLength(VisitAddendum.ReasonMaxLength);
        addendum.Property(a => a.MadeByName).HasMaxLength(VisitSignature.NameMaxLength);
        addendum.HasOne<Visit>().WithMany().HasForeignKey(a => a.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VisitTherapistMapping : IEntityTypeConfiguration<VisitTherapist>
{
    public void Configure(EntityTypeBuilder<VisitTherapist> therapist)
    {
        therapist.ToTable("VisitTherapists");
        therapist.HasKey(t => new { t.VisitId, t.TherapistId });
        therapist.HasOne<Visit>().WithMany().HasForeignKey(t => t.VisitId).OnDelete(DeleteBehavior.Restrict);
        therapist.HasOne<Therapist>().WithMany().HasForeignKey(t => t.TherapistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VoidedVisitMapping : IEntityTypeConfiguration<VoidedVisit>
{
    public void Configure(EntityTypeBuilder<VoidedVisit> voided)
    {
        voided.ToTable("VoidedVisits");
        voided.HasKey(v => v.VisitId);
        voided.Property(v => v.VisitId).ValueGeneratedNever();
        voided.Property(v => v.Reason).HasMaxLength(VoidedVisit.ReasonMaxLength);
        voided.Property(v => v.VoidedByName).HasMaxLength(VisitSignature.NameMaxLength);
        voided.HasOne<Appointment>().WithMany().HasForeignKey(v => v.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        voided.HasOne<Client>().WithMany().HasForeignKey(v => v.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChartHandoverMapping : IEntityTypeConfiguration<ChartHandover>
{
    public void Configure(EntityTypeBuilder<ChartHandover> handover)
    {
        handover.ToTable("ChartHandovers");
        handover.Property(h => h.Reason).HasMaxLength(ChartHandover.ReasonMaxLength);
        handover.Property(h => h.MadeByName).HasMaxLength(VisitSignature.NameMaxLength);
        handover.HasOne<Therapist>().WithMany().HasForeignKey(h => h.FromTherapistId).OnDelete(DeleteBehavior.Restrict);
        handover.HasOne<Therapist>().WithMany().HasForeignKey(h => h.ToTherapistId).OnDelete(DeleteBehavior.Restrict);
    }
}
