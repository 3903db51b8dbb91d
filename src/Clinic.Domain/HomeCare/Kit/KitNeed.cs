namespace Clinic.Domain.HomeCare.Kit;

/// <summary>What an exercise asks for, in its own words, and what answers it.</summary>
/// <param name="Words">As <see cref="Exercise.Kit"/> says it: "mat or cushion".</param>
/// <param name="AnyOf">Ids of the items of which one is enough.</param>
/// <param name="IsOptional">It goes without as well.</param>
public sealed record KitNeed(string Words, IReadOnlyList<string> AnyOf, bool IsOptional = false);
