using System.Globalization;

namespace Clinic.Domain.HomeCare.Library;

/// <summary>All exercises of this clinic: those of the program, in its own wording where it has one, then its own.</summary>
/// <param name="All">In order of id, hidden ones too.</param>
public sealed record ExerciseCatalogue(IReadOnlyList<CatalogueExercise> All)
{
    /// <summary>As the program comes.</summary>
    public static ExerciseCatalogue OfProgram { get; } = Of([], []);

    /// <summary>Those that are given.</summary>
    public IEnumerable<CatalogueExercise> Given => All.Where(exercise => !exercise.IsHidden);

    /// <summary>The id that the clinic's next own exercise gets: C01, C02.</summary>
    public string NextOwnId
    {
        get
        {
            var last = All.Where(exercise => exercise.IsOwn).Select(exercise => int.Parse(exercise.Id.AsSpan(1), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
            return string.Create(CultureInfo.InvariantCulture, $"C{last + 1:00}");
        }
    }

    /// <param name="newest">The newest version of each exercise that has one.</param>
    /// <param name="hidden">Ids.</param>
    public static ExerciseCatalogue Of(IReadOnlyCollection<ExerciseVersion> newest, IReadOnlyCollection<string> hidden)
    {
        var saved = newest.ToDictionary(version => version.ExerciseId, StringComparer.Ordinal);
        var program = ExerciseLibrary.All.Select(exercise => saved.GetValueOrDefault(exercise.Id) is { } own
            ? Of(own)
            : new CatalogueExercise(exercise, 1, null, hidden.Contains(exercise.Id)));
        var others = newest.Where(version => ExerciseLibrary.Find(version.ExerciseId) is null).Select(Of);
        return new([.. program.Concat(others).OrderBy(exercise => exercise.IsOwn).ThenBy(exercise => exercise.Id, StringComparer.Ordinal)]);

        CatalogueExercise Of(ExerciseVersion version) =>
            new(version.Content, version.Version, version.Poses, hidden.Contains(version.ExerciseId));
    }

    /// <summary>The exercise with this id, hidden or not; null for none.</summary>
    public CatalogueExercise? Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id);
}
