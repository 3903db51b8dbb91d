using Clinic.Domain.Practice;
using Clinic.Domain.Practice.Photos;
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
        practice.Property(p => p.EmbedOrigins).HasColumnType("text[]");
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
            .HasConversion(new ColumnTypes.EnumListConverter<Channel>(), new ColumnTypes.EnumListComparer<Channel>());
        service.Property(s => s.Agreement).HasMaxLength(Service.AgreementMaxLength);
        service.Property(s => s.NeededSkills).HasColumnType("text[]")
            .HasConversion(new ColumnTypes.EnumListConverter<TherapistSkill>(), new ColumnTypes.EnumListComparer<TherapistSkill>());
        service.HasMany(s => s.Rooms).WithMany().UsingEntity(
            "ServiceRooms",
            right => right.HasOne(typeof(TreatmentRoom)).WithMany().HasForeignKey("TreatmentRoomId").OnDelete(DeleteBehavior.Cascade),
            left => left.HasOne(typeof(Service)).WithMany().HasForeignKey("ServiceId").OnDelete(DeleteBehavior.Cascade),
            join =>
            {
                join.ToTable("ServiceRooms");
                join.HasKey("ServiceId", "TreatmentRoomId");
            });
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
        therapist.Property(t => t.RegistrationNumber).HasMaxLength(Therapist.RegistrationNumberMaxLength);
        therapist.Property(t => t.MeetingLink).HasMaxLength(Therapist.MeetingLinkMaxLength);
        therapist.Property(t => t.Skills).HasColumnType("text[]")
            .HasConversion(new ColumnTypes.EnumListConverter<TherapistSkill>(), new ColumnTypes.EnumListComparer<TherapistSkill>());
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

internal sealed class HoursExceptionMapping : IEntityTypeConfiguration<HoursException>
{
    public void Configure(EntityTypeBuilder<HoursException> exception)
    {
        exception.ToTable("HoursExceptions");
        exception.Property(e => e.From).HasColumnName("from_time");
        exception.Property(e => e.Until).HasColumnName("until_time");
        exception.HasOne<Therapist>().WithMany().HasForeignKey(e => e.TherapistId).OnDelete(DeleteBehavior.Cascade);
        exception.HasIndex(e => new { e.TherapistId, e.Day });
    }
}

internal sealed class TimeOffMapping : IEntityTypeConfiguration<TimeOff>
{
    public void Configure(EntityTypeBuilder<TimeOff> off)
    {
        off.ToTable("TimeOff");
        off.Property(o => o.Reason).HasMaxLength(TimeOff.ReasonMaxLength);
        off.HasOne<Therapist>().WithMany().HasForeignKey(o => o.TherapistId).OnDelete(DeleteBehavior.Cascade);
        off.HasIndex(o => new { o.TherapistId, o.EndsAt });
    }
}

internal sealed class ClinicClosureMapping : IEntityTypeConfiguration<ClinicClosure>
{
    public void Configure(EntityTypeBuilder<ClinicClosure> closure)
    {
        closure.ToTable("ClinicClosures");
        closure.Property(c => c.Reason).HasMaxLength(ClinicClosure.ReasonMaxLength);
    }
}

internal sealed class TherapistPhotoMapping : IEntityTypeConfiguration<TherapistPhoto>
{
    public void Configure(EntityTypeBuilder<TherapistPhoto> photo)
    {
        photo.ToTable("TherapistPhotos");
        photo.HasKey(p => p.TherapistId);
        photo.Property(p => p.MediaType).HasMaxLength(TherapistPhoto.MediaTypeMaxLength);
        photo.HasOne<Therapist>().WithOne().HasForeignKey<TherapistPhoto>(p => p.TherapistId).OnDelete(DeleteBehavior.Cascade);
    }
}
