using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Alerts;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Charting;

internal sealed class NotePartMapping : IEntityTypeConfiguration<NotePart>
{
    public void Configure(EntityTypeBuilder<NotePart> part)
    {
        part.ToTable("NoteParts");
        part.HasKey(p => new { p.VisitId, p.Section });
        part.Property(p => p.Text).HasMaxLength(NotePart.TextMaxLength);
        part.Property(p => p.Drafted).HasMaxLength(NotePart.TextMaxLength);
        part.Property(p => p.Carried).HasMaxLength(NotePart.TextMaxLength);
        part.HasOne<Visit>().WithMany().HasForeignKey(p => p.VisitId).OnDelete(DeleteBehavior.Restrict);
        part.HasOne<Visit>().WithMany().HasForeignKey(p => p.CarriedFrom).OnDelete(DeleteBehavior.Restrict);
        part.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class NoteSnippetMapping : IEntityTypeConfiguration<NoteSnippet>
{
    public void Configure(EntityTypeBuilder<NoteSnippet> snippet)
    {
        snippet.ToTable("NoteSnippets");
        snippet.Property(s => s.Name).HasMaxLength(NoteSnippet.NameMaxLength);
        snippet.Property(s => s.Text).HasMaxLength(NoteSnippet.TextMaxLength);
        snippet.HasIndex(s => s.UserId);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Name).HasMaxLength(Attachment.NameMaxLength);
        attachment.Property(a => a.AddedByName).HasMaxLength(100);
        attachment.HasOne<Visit>().WithMany().HasForeignKey(a => a.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentFileMapping : IEntityTypeConfiguration<AttachmentFile>
{
    public void Configure(EntityTypeBuilder<AttachmentFile> file)
    {
        file.ToTable("AttachmentFiles");
        file.HasKey(f => f.AttachmentId);
        file.HasOne<Attachment>().WithOne().HasForeignKey<AttachmentFile>(f => f.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CarePlanMapping : IEntityTypeConfiguration<CarePlan>
{
    public void Configure(EntityTypeBuilder<CarePlan> plan)
    {
        plan.ToTable("CarePlans");
        plan.Property(p => p.Goal).HasMaxLength(CarePlan.GoalMaxLength);
        plan.Property(p => p.MadeByName).HasMaxLength(100);
        plan.HasIndex(p => p.ClientId).IsUnique().HasFilter("ended_at is null");
        plan.HasOne<Client>().WithMany().HasForeignKey(p => p.ClientId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Visit>().WithMany().HasForeignKey(p => p.MadeIn).OnDelete(DeleteBehavior.Restrict);
        plan.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class GoalRatingMapping : IEntityTypeConfiguration<GoalRating>
{
    public void Configure(EntityTypeBuilder<GoalRating> rating)
    {
        rating.ToTable("GoalRatings");
        rating.HasKey(r => new { r.CarePlanId, r.VisitId });
        rating.HasOne<CarePlan>().WithMany().HasForeignKey(r => r.CarePlanId).OnDelete(DeleteBehavior.Restrict);
        rating.HasOne<Visit>().WithMany().HasForeignKey(r => r.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClientAlertMapping : IEntityTypeConfiguration<ClientAlert>
{
    public void Configure(EntityTypeBuilder<ClientAlert> alert)
    {
        alert.ToTable("ClientAlerts");
        alert.Property(a => a.Text).HasMaxLength(ClientAlert.TextMaxLength);
        alert.Property(a => a.MadeByName).HasMaxLength(100);
        alert.HasOne<Client>().WithMany().HasForeignKey(a => a.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AlertReadingMapping : IEntityTypeConfiguration<AlertReading>
{
    public void Configure(EntityTypeBuilder<AlertReading> reading)
    {
        reading.ToTable("AlertReadings");
        reading.HasKey(r => new { r.AlertId, r.VisitId, r.UserId });
        reading.HasOne<ClientAlert>().WithMany().HasForeignKey(r => r.AlertId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<Visit>().WithMany().HasForeignKey(r => r.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}
