using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Practice;

internal sealed class PracticeSettingsMapping : IEntityTypeConfiguration<PracticeSettings>
{
    public void Configure(EntityTypeBuilder<PracticeSettings> practice)
    {
        practice.ToTable("Practice");
        practice.Property(p => p.Id).ValueGeneratedNever();
        practice.Property(p => p.Name).HasMaxLength(PracticeSettings.NameMaxLength);
        practice.Property(p => p.ShortName).HasMaxLength(PracticeSettings.NameMaxLength);
        practice.Property(p => p.Street).HasMaxLength(PracticeSettings.LineMaxLength);
        practice.Property(p => p.Town).HasMaxLength(PracticeSettings.LineMaxLength);
        practice.Property(p => p.Phone).HasMaxLength(PracticeSettings.PhoneMaxLength);
        practice.Property(p => p.Email).HasMaxLength(PracticeSettings.LineMaxLength);
        practice.Property(p => p.TimeZone).HasMaxLength(PracticeSettings.TimeZoneMaxLength);
        practice.Property(p => p.Currency).HasMaxLength(3);
        practice.Property(p => p.EmergencyNumber).HasMaxLength(PracticeSettings.PhoneMaxLength);
    }
}

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.ToTable("Services");
        service.Property(s => s.Slug).HasMaxLength(Service.SlugMaxLength);
        service.HasIndex(s => s.Slug).IsUnique();
        service.Property(s => s.Name).HasMaxLength(Service.NameMaxLength);
        service.Property(s => s.Description).HasMaxLength(Service.DescriptionMaxLength);
        service.Property(s => s.Price).HasPrecision(10, 2);
        service.Property(s => s.Channels).HasColumnType("text[]")
            .HasConversion(new ColumnTypes.ChannelsConverter(), new ColumnTypes.ChannelsComparer());
        service.HasMany(s => s.Therapists).WithMany(t => t.Services).UsingEntity(
            "TherapistServices",
            right => right.HasOne(typeof(Therapist)).WithMany().HasForeignKey("TherapistId").OnDelete(DeleteBehavior.Cascade),
            left => left.HasOne(typeof(Service)).WithMany().HasForeignKey("ServiceId").OnDelete(DeleteBehavior.Cascade),
            join =>
            {
                join.ToTable("TherapistServices");
                join.HasKey("TherapistId", "ServiceId");
            });
    }
}

internal sealed class TherapistMapping : IEntityTypeConfiguration<Therapist>
{
    public void Configure(EntityTypeBuilder<Therapist> therapist)
    {
        therapist.ToTable("Therapists");
        therapist.Property(t => t.Slug).HasMaxLength(Therapist.SlugMaxLength);
        therapist.HasIndex(t => t.Slug).IsUnique();
        therapist.Property(t => t.Name).HasMaxLength(Therapist.NameMaxLength);
        therapist.Property(t => t.Title).HasMaxLength(Therapist.TitleMaxLength);
        therapist.Property(t => t.About).HasMaxLength(Therapist.AboutMaxLength);
        therapist.HasMany(t => t.Hours).WithOne().HasForeignKey(h => h.TherapistId).OnDelete(DeleteBehavior.Cascade);
        therapist.Ignore(t => t.FirstName);
    }
}

internal sealed class TreatmentRoomMapping : IEntityTypeConfiguration<TreatmentRoom>
{
    public void Configure(EntityTypeBuilder<TreatmentRoom> room)
    {
        room.ToTable("TreatmentRooms");
        room.Property(r => r.Name).HasMaxLength(TreatmentRoom.NameMaxLength);
    }
}

internal sealed class WeeklyHoursMapping : IEntityTypeConfiguration<WeeklyHours>
{
    public void Configure(EntityTypeBuilder<WeeklyHours> hours)
    {
        hours.ToTable("WeeklyHours");
        hours.Property(h => h.From).HasColumnName("from_time");
        hours.Property(h => h.Until).HasColumnName("until_time");
    }
}
