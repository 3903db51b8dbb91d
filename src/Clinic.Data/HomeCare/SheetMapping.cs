using System.Text.Json;
using System.Text.Json.Serialization;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.HomeCare;

internal sealed class SheetMapping : IEntityTypeConfiguration<Sheet>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public void Configure(EntityTypeBuilder<Sheet> sheet)
    {
        sheet.ToTable("Sheets");
        sheet.Property(s => s.Content).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, Json),
            text => JsonSerializer.Deserialize<SheetContent>(text, Json)!);
        sheet.HasIndex(s => s.MadeAt);
        sheet.HasOne<Visit>().WithMany().HasForeignKey(s => s.VisitId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne(s => s.Client).WithMany().HasForeignKey(s => s.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}
