namespace Clinic.Web.Features.Clients.Search;

/// <param name="Clients">At most ten, by name.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundClient> Clients);
