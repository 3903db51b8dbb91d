namespace Clinic.Web.Features.Availability.Hours;

/// <summary>One therapist among those whose hours one may edit.</summary>
/// <param name="Week">Her blocks of this week, a line for the days that have the same; empty without hours.</param>
/// <param name="NextChange">The first day of the next week that is planned; null when none is.</param>
public sealed record HoursRow(string Slug, string Name, bool IsActive, IReadOnlyList<string> Week, DateOnly? NextChange);
