namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>A flag of a client in a list.</summary>
/// <param name="Does">"Keeps 3 exercises away, changes 1."</param>
/// <param name="Set">"Ines Moreau, Friday 20 November 2026, 9:05 am".</param>
/// <param name="Ended">The same of its end; null while it stands.</param>
/// <param name="LooksPassed">It has stood longer than such a thing lasts.</param>
public sealed record FlagLine(Guid Id, string Name, string? Note, string Does, string Set, string? Ended, bool LooksPassed);
