using System.Text.Json;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.HomeCare;

internal sealed class ExerciseVersionMapping : IEntityTypeConfiguration<ExerciseVersion>
{
    public void Configure(EntityTypeBuilder<ExerciseVersion> version)
    {
        version.ToTable("ExerciseVersions");
        version.HasKey(v => new { v.ExerciseId, v.Version });
        version.Property(v => v.Version).ValueGeneratedNever();
        version.Property(v => v.ExerciseId).HasMaxLength(ExerciseVersion.ExerciseIdMaxLength);
        version.Property(v => v.Content).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, ExerciseLibrary.Format),
            text => JsonSerializer.Deserialize<Exercise>(text, ExerciseLibrary.Format)!);
        version.Property(v => v.Poses).HasColumnType("jsonb");
        version.Property(v => v.SavedByName).HasMaxLength(100);
    }
}

internal sealed class HiddenExerciseMapping : IEntityTypeConfiguration<HiddenExercise>
{
    public void Configure(EntityTypeBuilder<HiddenExercise> hidden)
    {
        hidden.ToTable("HiddenExercises");
        hidden.HasKey(h => h.ExerciseId);
        hidden.Property(h => h.ExerciseId).HasMaxLength(ExerciseVersion.ExerciseIdMaxLength);
    }
}

internal sealed class ExercisePackMapping : IEntityTypeConfiguration<ExercisePack>
{
    public void Configure(EntityTypeBuilder<ExercisePack> pack)
    {
        pack.ToTable("ExercisePacks");
        pack.Property(p => p.Name).HasMaxLength(ExercisePack.NameMaxLength);
        pack.Property(p => p.Exercises).HasColumnType("jsonb").HasConversion(
            exercises => JsonSerializer.Serialize(exercises, ExerciseLibrary.Format),
            text => JsonSerializer.Deserialize<List<PackedExercise>>(text, ExerciseLibrary.Format)!,
            new ValueComparer<List<PackedExercise>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list.ToList()));
        pack.HasIndex(p => p.UserId);
        pack.Property<uint>("RowVersion").IsRowVersion();
    }
}

internal sealed class TherapistDoseMapping : IEntityTypeConfiguration<TherapistDose>
{
    public void Configure(EntityTypeBuilder<TherapistDose> usual)
    {
        usual.ToTable("TherapistDoses");
        usual.HasKey(u => new { u.UserId, u.ExerciseId });
        usual.Property(u => u.ExerciseId).HasMaxLength(ExerciseVersion.ExerciseIdMaxLength);
        usual.Property(u => u.Dose).HasColumnType("jsonb").HasConversion(
            dose => JsonSerializer.Serialize(dose, ExerciseLibrary.Format),
            text => JsonSerializer.Deserialize<Dose>(text, ExerciseLibrary.Format)!);
    }
}
