using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.HomeCare;

internal sealed class SheetFileMapping : IEntityTypeConfiguration<SheetFile>
{
    public void Configure(EntityTypeBuilder<SheetFile> file)
    {
        file.ToTable("SheetFiles");
        file.HasKey(f => f.SheetId);
        file.Property(f => f.Sha256).HasColumnName("sha256");
        file.Property(f => f.Engine).HasMaxLength(30);
        file.HasOne<Sheet>().WithOne().HasForeignKey<SheetFile>(f => f.SheetId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClientFlagMapping : IEntityTypeConfiguration<ClientFlag>
{
    public void Configure(EntityTypeBuilder<ClientFlag> flag)
    {
        flag.ToTable("ClientFlags");
        flag.Property(f => f.Flag).HasMaxLength(ClientFlag.FlagMaxLength);
        flag.Property(f => f.Note).HasMaxLength(ClientFlag.NoteMaxLength);
        flag.Property(f => f.SetByName).HasMaxLength(100);
        flag.HasIndex(f => new { f.ClientId, f.Flag }).IsUnique().HasFilter("ended_at is null");
        flag.HasOne<Client>().WithMany().HasForeignKey(f => f.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HomeDayMapping : IEntityTypeConfiguration<HomeDay>
{
    public void Configure(EntityTypeBuilder<HomeDay> day)
    {
        day.ToTable("HomeDays");
        day.HasKey(d => new { d.SheetId, d.Exercise, d.Day });
        day.HasOne<Sheet>().WithMany().HasForeignKey(d => d.SheetId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HomeAnswerMapping : IEntityTypeConfiguration<HomeAnswer>
{
    public void Configure(EntityTypeBuilder<HomeAnswer> answer)
    {
        answer.ToTable("HomeAnswers");
        answer.HasOne<Sheet>().WithMany().HasForeignKey(a => a.SheetId).OnDelete(DeleteBehavior.Cascade);
        answer.HasOne<Visit>().WithMany().HasForeignKey(a => a.VisitId).OnDelete(DeleteBehavior.Cascade);
        answer.HasOne<Knot>().WithMany().HasForeignKey(a => a.KnotId).OnDelete(DeleteBehavior.Cascade);
    }
}
