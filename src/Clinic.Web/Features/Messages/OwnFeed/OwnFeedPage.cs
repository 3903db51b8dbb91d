namespace Clinic.Web.Features.Messages.OwnFeed;

/// <summary>A therapist's own calendar address.</summary>
/// <param name="Since">When it was made, with the clinic's offset; null when there is none.</param>
/// <param name="Address">Right after it was made, and never again.</param>
public sealed record OwnFeedPage(DateTimeOffset? Since, bool ShowsNames, string? Address);
