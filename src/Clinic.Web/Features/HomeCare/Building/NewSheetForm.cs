namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>The plan as the page posts it: all that was chosen and written so far.</summary>
public sealed record NewSheetForm
{
    /// <summary>In the order of the sheet; each under its own id.</summary>
    public List<LineForm> Lines { get; init; } = [];

    public List<string> Habits { get; init; } = [];

    public bool HasAim { get; init; }

    public string? ReviewOn { get; init; }

    public bool Large { get; init; }

    public bool BlackAndWhite { get; init; }

    /// <summary><c>adult</c> or <c>older</c>.</summary>
    public string? Figure { get; init; }

    /// <summary><c>past</c> or <c>acute</c>; nothing where the numbers decide.</summary>
    public string? Stage { get; init; }

    /// <summary>The state of the chart that the page showed.</summary>
    public string? Seen { get; init; }

    /// <summary>Why an exercise is given all the same, by its id.</summary>
    public Dictionary<string, string?> Reasons { get; init; } = [];

    /// <summary>Of the pack that is to be kept.</summary>
    public string? PackName { get; init; }

    /// <summary>The pack is everybody's in the clinic.</summary>
    public bool PackForAll { get; init; }

    /// <summary>New names of packs, by id.</summary>
    public Dictionary<string, string?> PackNames { get; init; } = [];

    /// <summary>The id that the sheet gets: a second press of the button makes no second one.</summary>
    public Guid? SheetId { get; init; }

    /// <summary><c>send</c> where the sheet is to be sent by email next.</summary>
    public string? Then { get; init; }

    public bool? IsPastAcute => Stage switch
    {
        "past" => true,
        "acute" => false,
        _ => null,
    };
}
