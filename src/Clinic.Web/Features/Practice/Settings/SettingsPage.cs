namespace Clinic.Web.Features.Practice.Settings;

/// <summary>The clinic's settings.</summary>
/// <param name="IsSaved">Shown right after they were saved.</param>
public sealed record SettingsPage(SettingsForm Form, string TimeZone, bool IsSaved);
