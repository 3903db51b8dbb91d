using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting;

/// <summary>It does not exist, or the actor may not see it: the same answer for both.</summary>
public sealed record NotThere : Refusal;

/// <summary>A finished visit is read-only.</summary>
public sealed record VisitFinished : Refusal;

/// <summary>Somebody else saved it since the form was opened.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>Something was recorded for the mark already, so it is no slip of the hand.</summary>
public sealed record MarkInUse : Refusal;

/// <summary>The appointment is on a later day: its chart is opened when the client is here.</summary>
public sealed record VisitNotYet(Id<Client> ClientId) : Refusal;

/// <summary>No rule names the area for this knot, and it was not checked before.</summary>
public sealed record AreaNotListed : Refusal;

/// <summary>The client has not agreed yet that this area is touched.</summary>
public sealed record ConsentMissing : Refusal;

/// <summary>The client has marked as many places as one visit takes: <see cref="ClientMark.MostPerVisit"/>.</summary>
public sealed record MarksFull : Refusal;
