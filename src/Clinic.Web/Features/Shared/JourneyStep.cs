namespace Clinic.Web.Features.Shared;

/// <summary>One step. With an address it is a way back once it is done.</summary>
public sealed record JourneyStep(string Name, string? Address = null);
