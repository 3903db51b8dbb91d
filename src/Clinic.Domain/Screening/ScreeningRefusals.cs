namespace Clinic.Domain.Screening;

/// <summary>Neither anything of the list nor "none of these" was ticked.</summary>
public sealed record NothingTicked : Refusal;

/// <summary>"None of these" was ticked together with something else.</summary>
public sealed record NoneAndMore : Refusal;

/// <summary>There is no list of this version, or it has no such line.</summary>
public sealed record UnknownFlag : Refusal;
