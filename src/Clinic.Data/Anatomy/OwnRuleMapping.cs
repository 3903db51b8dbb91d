using System.Text.Json;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Anatomy;

internal sealed class OwnRuleMapping : IEntityTypeConfiguration<OwnRule>
{
    public void Configure(EntityTypeBuilder<OwnRule> rule)
    {
        rule.ToTable("OwnRules");
        rule.Property(r => r.Name).HasMaxLength(OwnRule.NameMaxLength);
        rule.Property(r => r.Zones).HasColumnType("text[]");
        rule.Property(r => r.Kinds).HasColumnType("text[]")
            .HasConversion(new ColumnTypes.EnumListConverter<KnotKind>(), new ColumnTypes.EnumListComparer<KnotKind>());
        rule.Property(r => r.With).HasColumnType("text[]").HasColumnName("with_flags");
        rule.Property(r => r.Search).HasColumnType("jsonb").HasConversion(
            targets => JsonSerializer.Serialize(targets, ColumnJson.Options),
            text => JsonSerializer.Deserialize<List<RuleTarget>>(text, ColumnJson.Options)!,
            new ValueComparer<List<RuleTarget>>((a, b) => a!.SequenceEqual(b!), targets => targets.Count, targets => targets.ToList()));
        rule.Property(r => r.Why).HasMaxLength(OwnRule.WhyMaxLength);
        rule.Property(r => r.Source).HasMaxLength(OwnRule.SourceMaxLength);
        rule.Property(r => r.MadeByName).HasMaxLength(OwnRule.MadeByNameMaxLength);
        rule.HasIndex(r => new { r.Number, r.Version }).IsUnique();
    }
}
