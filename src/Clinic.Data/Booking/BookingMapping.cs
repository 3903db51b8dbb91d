using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
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
        appointment.Property(a => a.BookerName).HasMaxLength(Client.NameMaxLength);
        appointment.Property(a => a.WallStart).HasColumnType("timestamp without time zone");
        appointment.Property(a => a.WallZone).HasMaxLength(PracticeSettings.TimeZoneMaxLength);
        appointment.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementHash).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Client).WithMany().HasForeignKey(a => a.ClientId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Service).WithMany().HasForeignKey(a => a.ServiceId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Therapist).WithMany().HasForeignKey(a => a.TherapistId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.TreatmentRoom).WithMany().HasForeignKey(a => a.TreatmentRoomId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.Follows).WithMany().HasForeignKey(a => a.FollowsId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasIndex(a => a.SeriesId).HasFilter("series_id is not null");
        appointment.HasIndex(a => a.DecideBy).HasFilter("status = 'requested'");
        appointment.HasIndex(a => new { a.TherapistId, a.BlockedFrom });
        appointment.HasIndex(a => a.BlockedFrom);
        appointment.HasIndex(a => a.StartsAt);
        appointment.HasIndex(a => new { a.ClientId, a.StartsAt });
        appointment.Ignore(a => a.Slot);
        appointment.Ignore(a => a.Blocked);
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
        request.Property(r => r.Email).HasMaxLength(CallBackRequest.EmailMaxLength);
        request.HasOne<Appointment>().WithMany().HasForeignKey(r => r.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        request.Ignore(r => r.IsOpen);
        request.Ignore(r => r.Stamp);
        request.HasMany(r => r.Tries).WithOne().HasForeignKey(t => t.CallBackRequestId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CallBackTryMapping : IEntityTypeConfiguration<CallBackTry>
{
    public void Configure(EntityTypeBuilder<CallBackTry> attempt)
    {
        attempt.ToTable("CallBackTries");
        attempt.Property(t => t.Note).HasMaxLength(CallBackTry.NoteMaxLength);
    }
}

internal sealed class VisitChangeMapping : IEntityTypeConfiguration<VisitChange>
{
    public void Configure(EntityTypeBuilder<VisitChange> change)
    {
        change.ToTable("VisitChanges");
        change.Property(c => c.Reason).HasMaxLength(VisitChange.ReasonMaxLength);
        change.HasOne(c => c.Appointment).WithMany().HasForeignKey(c => c.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SlotHoldMapping : IEntityTypeConfiguration<SlotHold>
{
    public void Configure(EntityTypeBuilder<SlotHold> hold)
    {
        hold.ToTable("SlotHolds");
        hold.HasOne<Service>().WithMany().HasForeignKey(h => h.ServiceId).OnDelete(DeleteBehavior.Cascade);
        hold.HasOne<Therapist>().WithMany().HasForeignKey(h => h.TherapistId).OnDelete(DeleteBehavior.Cascade);
        hold.HasOne<TreatmentRoom>().WithMany().HasForeignKey(h => h.TreatmentRoomId).OnDelete(DeleteBehavior.Cascade);
        hold.HasIndex(h => h.TokenHash).IsUnique();
        hold.HasIndex(h => h.AskedFrom).HasFilter("asked_from is not null");
        hold.HasIndex(h => h.BlockedFrom);
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements");
        agreement.HasKey(a => a.Hash);
        agreement.Property(a => a.Text).HasMaxLength(Service.AgreementMaxLength);
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
