namespace Clinic.Domain.Charting.Factors;

/// <summary>Something in how a client lives, sits, works or trains that may keep knots coming.</summary>
/// <param name="Code">C01 to C22; stable.</param>
/// <param name="Name">As the therapist reads it.</param>
/// <param name="Ask">What to ask or look at, in plain words.</param>
/// <param name="Source">Where it comes from: K0 to K4 are numbered practitioners' articles.</param>
/// <param name="Details">Its parts; empty where it has none.</param>
/// <param name="Flag">What the rules from knots to areas call it; null where none asks for it. A detail that has a flag bears its name.</param>
public sealed record Factor(string Code, string Name, string Ask, string Source, IReadOnlyList<FactorDetail> Details, string? Flag = null);
