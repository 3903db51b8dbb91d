using Clinic.Domain.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Messages;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("OutboxMessages");
        message.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyMaxLength);
        message.Property(m => m.LastError).HasMaxLength(OutboxMessage.LastErrorMaxLength);
        message.HasOne(m => m.Appointment).WithMany().HasForeignKey(m => m.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne(m => m.CallBackRequest).WithMany().HasForeignKey(m => m.CallBackRequestId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne(m => m.WaitingListOffer).WithMany().HasForeignKey(m => m.WaitingListOfferId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne(m => m.Sheet).WithMany().HasForeignKey(m => m.SheetId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at is null and failed_at is null");
    }
}
