using System.Globalization;
using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>An exercise of the plan as the page shows and posts it.</summary>
public sealed record LineForm
{
    public string Id { get; init; } = "";

    public string? Sets { get; init; }

    public string? Reps { get; init; }

    public string? Hold { get; init; }

    public string? Rest { get; init; }

    public string? PerDay { get; init; }

    public string? PerWeek { get; init; }

    public string? Minutes { get; init; }

    /// <summary><c>left</c>, <c>right</c> or <c>each</c>; nothing for as it is.</summary>
    public string? Side { get; init; }

    public string? OwnLine { get; init; }

    public string? Reason { get; init; }

    /// <summary>The dose is kept as the therapist's usual one.</summary>
    public bool Usual { get; init; }

    public bool HasDose => (Sets ?? Reps ?? Hold ?? Rest ?? PerDay ?? PerWeek) is not null;

    public static LineForm Of(string id, Dose dose, string? ownLine = null) => new()
    {
        Id = id,
        Sets = Words(dose.Sets),
        Reps = Words(dose.Reps),
        Hold = Words(dose.HoldSeconds),
        Rest = Words(dose.RestSeconds),
        PerDay = Words(dose.PerDay),
        PerWeek = Words(dose.PerWeek),
        Minutes = dose.DurationMinutes is { } minutes ? Words(minutes) : null,
        OwnLine = ownLine,
    };

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}
