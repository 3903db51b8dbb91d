using Clinic.Domain;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>What a client tells of a knot: a number, or what became of it after the visit.</summary>
public sealed record AnswerForm
{
    /// <summary>The client's number of it; null where the sheet has none.</summary>
    public int? Knot { get; init; }

    public string? Asked { get; init; }

    public int? Pain { get; init; }

    public bool? HasEased { get; init; }

    public string? EasedFor { get; init; }

    public bool? CameBack { get; init; }

    /// <summary>How old it is, for one that waited on the phone.</summary>
    public long? MillisecondsAgo { get; init; }

    /// <summary>By which mail she came; a word that is none counts as by none.</summary>
    public static AskedWhen AskedOf(string? word) => WireName.TryParseKebab<AskedWhen>(word, out var asked) ? asked : AskedWhen.AnyTime;

    public EasedFor? Lasted => WireName.TryParse<EasedFor>(EasedFor, out var lasted) ? lasted : null;
}
