using System.Text.Json;
using System.Text.Json.Serialization;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.HomeCare;

/// <summary>The exercises the clinic gives, from <c>Library/exercises.json</c>, in order of id. Constant; any thread may ask.</summary>
public static class ExerciseLibrary
{
    /// <summary>How an exercise is written as JSON, in the file and in the database.</summary>
    public static JsonSerializerOptions Format { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    private static readonly Lazy<Dictionary<string, Exercise>> ById = new(Read);

    public static IReadOnlyCollection<Exercise> All => ById.Value.Values;

    /// <exception cref="KeyNotFoundException">No exercise has this id.</exception>
    public static Exercise Get(string id) => Find(id) ?? throw new KeyNotFoundException($"There is no exercise {id}.");

    /// <summary>The exercise with this id, or null.</summary>
    public static Exercise? Find(string id) => ById.Value.GetValueOrDefault(id);

    private static Dictionary<string, Exercise> Read()
    {
        using var json = typeof(ExerciseLibrary).Assembly.GetManifestResourceStream(typeof(ExerciseCatalogue), "exercises.json")!;
        var exercises = JsonSerializer.Deserialize<List<Exercise>>(json, Format)!;
        return exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);
    }
}
