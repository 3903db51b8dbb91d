namespace Clinic.Web.Features.Shared;

/// <summary>What was chosen, as a list of terms and answers. Wide: term and answer side by side.</summary>
public sealed record PairsPage(IReadOnlyList<Pair> Pairs, bool IsWide = false);
