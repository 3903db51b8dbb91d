namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>An alert in a list.</summary>
/// <param name="Made">"Ines Moreau, Friday 20 November 2026, 9:05 am".</param>
/// <param name="Ended">The same of its end; null while it stands.</param>
public sealed record AlertLine(Guid Id, string Text, string Made, string? Ended = null);
