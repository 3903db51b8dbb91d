namespace Clinic.Web.Features.Availability.Hours;

/// <summary>One day of the week as it will be offered.</summary>
/// <param name="Blocks">"8:30 am to 12:00 pm", in order; none when nothing is offered.</param>
/// <param name="Note">Why the day is not as every week; null when it is.</param>
/// <param name="Open">How many times of the chosen service can be booked; null when none was counted.</param>
public sealed record HoursDay(DateOnly Day, bool IsToday, IReadOnlyList<string> Blocks, string? Note, int? Open);
