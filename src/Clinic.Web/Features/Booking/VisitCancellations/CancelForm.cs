using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.VisitCancellations;

/// <summary>Why the client cancels, as posted; she does not need to say.</summary>
public sealed record CancelForm
{
    /// <summary>So that the longest reason of the list and these fit into <see cref="VisitChange.ReasonMaxLength"/> together.</summary>
    public const int WordsMaxLength = 240;

    /// <summary>The reasons to choose from: what is posted, and how the page and the staff read it.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> Reasons =
    [
        ("ill", "I am ill"),
        ("time", "I have no time then"),
        ("better", "I feel better"),
        ("mistake", "I booked by mistake"),
        ("other", "Something else"),
    ];

    public string? Reason { get; init; }

    [Display(Name = "In your own words")]
    public string? Words { get; init; }

    /// <summary>The visit's sequence as the page showed it.</summary>
    public int? Seen { get; init; }

    /// <summary>Null when she said nothing.</summary>
    public string? Said
    {
        get
        {
            var listed = Reasons.FirstOrDefault(reason => reason.Value == Reason && reason.Value != "other").Text;
            var said = string.Join(": ", new[] { listed, PlainText.Trimmed(Words) }.Where(part => part is not null));
            return said.Length == 0 ? null : said;
        }
    }
}
