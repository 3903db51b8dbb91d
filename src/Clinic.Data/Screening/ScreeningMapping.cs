using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Screening;

internal sealed class RedFlagCheckMapping : IEntityTypeConfiguration<RedFlagCheck>
{
    public void Configure(EntityTypeBuilder<RedFlagCheck> check)
    {
        check.ToTable("RedFlagChecks");
        check.HasKey(c => c.AppointmentId);
        check.Property(c => c.Version).HasMaxLength(RedFlagCheck.VersionMaxLength);
        check.HasOne(c => c.Appointment).WithOne().HasForeignKey<RedFlagCheck>(c => c.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
