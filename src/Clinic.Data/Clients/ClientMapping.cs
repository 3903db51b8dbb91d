using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("Clients");
        client.Property(c => c.FirstName).HasMaxLength(Client.NameMaxLength);
        client.Property(c => c.LastName).HasMaxLength(Client.NameMaxLength);
        client.Property(c => c.Email).HasMaxLength(Client.EmailMaxLength);
        client.Property(c => c.Phone).HasMaxLength(Client.PhoneMaxLength);
        client.HasMany(c => c.Consents).WithOne().HasForeignKey(c => c.ClientId).OnDelete(DeleteBehavior.Restrict);
        client.Ignore(c => c.FullName);
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents");
        consent.Property(c => c.Wording).HasMaxLength(Consent.WordingMaxLength);
        consent.Property(c => c.RecordedByName).HasMaxLength(100);
    }
}
