namespace Clinic.Domain.HomeCare;

/// <summary>It does not exist, or the actor may not see it: the same answer for both.</summary>
public sealed record VisitNotThere : Refusal;

/// <summary>A sheet without an exercise.</summary>
public sealed record NothingChosen : Refusal;

/// <summary>More exercises than a sheet holds.</summary>
public sealed record TooManyChosen : Refusal;

/// <summary>The clinic does not give the exercise, or no longer does.</summary>
public sealed record ExerciseNotOffered : Refusal;

/// <summary>The exercise is only given together with another one.</summary>
/// <param name="Exercise">Its name.</param>
/// <param name="Partners">Names of those of which one is needed.</param>
public sealed record PartnerMissing(string Exercise, IReadOnlyList<string> Partners) : Refusal;

/// <summary>No reason makes the exercise right: it presses where there must be no pressure.</summary>
/// <param name="Exercise">Its name.</param>
public sealed record RuledOut(string Exercise, string Because) : Refusal;

/// <summary>The exercise is not for this client, and nobody wrote why it is given all the same.</summary>
/// <param name="ExerciseId">Its id.</param>
/// <param name="Exercise">Its name.</param>
public sealed record ReasonMissing(string ExerciseId, string Exercise, string Because) : Refusal;

/// <summary>More habits than anybody keeps to.</summary>
public sealed record TooManyHabits : Refusal;

/// <summary>The chart says something else than when the page was opened.</summary>
public sealed record VisitChanged : Refusal;
