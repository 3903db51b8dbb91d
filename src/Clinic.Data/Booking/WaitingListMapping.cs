using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Booking;

internal sealed class WaitingListEntryMapping : IEntityTypeConfiguration<WaitingListEntry>
{
    public void Configure(EntityTypeBuilder<WaitingListEntry> entry)
    {
        entry.ToTable("WaitingListEntries");
        entry.HasOne(e => e.Client).WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne(e => e.Service).WithMany().HasForeignKey(e => e.ServiceId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne(e => e.Therapist).WithMany().HasForeignKey(e => e.TherapistId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Appointment>().WithMany().HasForeignKey(e => e.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => e.CreatedAt).HasFilter("ended_at is null");
    }
}

internal sealed class WaitingListOfferMapping : IEntityTypeConfiguration<WaitingListOffer>
{
    public void Configure(EntityTypeBuilder<WaitingListOffer> offer)
    {
        offer.ToTable("WaitingListOffers");
        offer.HasOne(o => o.Entry).WithMany().HasForeignKey(o => o.EntryId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne<SlotHold>().WithMany().HasForeignKey(o => o.HoldId).OnDelete(DeleteBehavior.SetNull);
        offer.HasIndex(o => o.ExpiresAt).HasFilter("outcome is null");
        offer.HasIndex(o => o.EntryId);
        offer.HasIndex(o => o.EntryId, "OneOfAnEntryStands").IsUnique().HasFilter("outcome is null");
        offer.HasIndex(o => new { o.TherapistId, o.StartsAt }).IsUnique().HasFilter("outcome is null");
    }
}
