using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Accounts;

internal sealed class ClinicUserMapping : IEntityTypeConfiguration<ClinicUser>
{
    public void Configure(EntityTypeBuilder<ClinicUser> user)
    {
        user.ToTable("Users");
        user.Property(u => u.DisplayName).HasMaxLength(ClinicUser.DisplayNameMaxLength);
        user.HasOne<Therapist>().WithMany().HasForeignKey(u => u.TherapistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrivateLinkMapping : IEntityTypeConfiguration<PrivateLink>
{
    public void Configure(EntityTypeBuilder<PrivateLink> link)
    {
        link.ToTable("PrivateLinks");
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.RecordId, l.Purpose, l.Version }).IsUnique();
        link.HasOne<LinkKey>().WithMany().HasForeignKey(l => l.KeyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LinkKeyMapping : IEntityTypeConfiguration<LinkKey>
{
    public void Configure(EntityTypeBuilder<LinkKey> key) => key.ToTable("LinkKeys");
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.ToTable("DataProtectionKeys");
}

internal static class IdentityTables
{
    /// <summary>Identity's own tables under names without its prefix.</summary>
    public static void NameIdentityTables(this ModelBuilder model)
    {
        model.Entity<IdentityRole<Guid>>().ToTable("Roles");
        model.Entity<IdentityUserRole<Guid>>().ToTable("UserRoles");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
        model.Entity<IdentityRoleClaim<Guid>>().ToTable("RoleClaims");
    }
}
