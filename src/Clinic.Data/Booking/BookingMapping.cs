using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Booking;

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("Appointments");
        appointment.Property(a => a.Note).HasMaxLength(Appointment.NoteMaxLength);
        appointment.Property(a => a.Phone).HasMaxLength(Client.PhoneMaxLength);
        appointment.HasOne(a => a.Client).WithMany().HasForeignKey(a => a.ClientId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Service).WithMany().HasForeignKey(a => a.ServiceId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Therapist).WithMany().HasForeignKey(a => a.TherapistId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.TreatmentRoom).WithMany().HasForeignKey(a => a.TreatmentRoomId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasIndex(a => new { a.TherapistId, a.BlockedFrom });
        appointment.HasIndex(a => a.BlockedFrom);
        appointment.HasIndex(a => a.StartsAt);
        appointment.Ignore(a => a.Slot);
    }
}

internal sealed class CallBackRequestMapping : IEntityTypeConfiguration<CallBackRequest>
{
    public void Configure(EntityTypeBuilder<CallBackRequest> request)
    {
        request.ToTable("CallBackRequests");
        request.Property(r => r.Name).HasMaxLength(CallBackRequest.NameMaxLength);
        request.Property(r => r.Phone).HasMaxLength(CallBackRequest.PhoneMaxLength);
        request.Property(r => r.BestTime).HasMaxLength(CallBackRequest.BestTimeMaxLength);
        request.Property(r => r.Note).HasMaxLength(CallBackRequest.NoteMaxLength);
    }
}

internal sealed class IdempotencyEntryMapping : IEntityTypeConfiguration<IdempotencyEntry>
{
    public void Configure(EntityTypeBuilder<IdempotencyEntry> entry)
    {
        entry.ToTable("IdempotencyEntries");
        entry.HasKey(e => e.Key);
        entry.Property(e => e.Key).HasMaxLength(IdempotencyEntry.KeyMaxLength);
    }
}
