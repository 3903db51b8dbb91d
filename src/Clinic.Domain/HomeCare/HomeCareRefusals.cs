namespace Clinic.Domain.HomeCare;

/// <summary>It does not exist, or the actor may not see it: the same answer for both.</summary>
public sealed record VisitNotThere : Refusal;

/// <summary>A sheet without an exercise.</summary>
public sealed record NothingChosen : Refusal;

/// <summary>More exercises than a sheet holds.</summary>
public sealed record TooManyChosen : Refusal;

/// <summary>The exercise serves nothing that was treated in this visit, or would press what must not be pressed.</summary>
public sealed record ExerciseNotOffered : Refusal;

/// <summary>The exercise is only given together with another one.</summary>
/// <param name="Exercise">Its name.</param>
/// <param name="Partners">Names of those of which one is needed.</param>
public sealed record PartnerMissing(string Exercise, IReadOnlyList<string> Partners) : Refusal;
