using System.Text.Json.Serialization;

namespace Clinic.Domain.HomeCare;

/// <summary>Which side of the body an exercise is done on. The library names no left or right; a plan for a client does.</summary>
public enum ExerciseSide
{
    /// <summary>Both sides work at once.</summary>
    [JsonStringEnumMemberName("both")]
    Both,

    [JsonStringEnumMemberName("both or one")]
    BothOrOne,

    /// <summary>In the middle, then to each side.</summary>
    [JsonStringEnumMemberName("both, then each side")]
    BothThenEach,

    /// <summary>The whole dose on one side, then on the other.</summary>
    [JsonStringEnumMemberName("each side")]
    Each,

    [JsonStringEnumMemberName("sore side")]
    Sore,

    [JsonStringEnumMemberName("left")]
    Left,

    [JsonStringEnumMemberName("right")]
    Right,
}
