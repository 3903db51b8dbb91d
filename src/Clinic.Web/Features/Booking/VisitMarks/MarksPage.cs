using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Booking.VisitLink;

namespace Clinic.Web.Features.Booking.VisitMarks;

/// <summary>The body, and what the client has marked on it for a visit.</summary>
/// <param name="Form">The place as it was picked from the list, where it was refused.</param>
/// <param name="Marks">Oldest first, which numbers them.</param>
public sealed record MarksPage(ClientMarkForm Form, LinkedVisit Visit, string Token, IReadOnlyList<ClientMark> Marks)
{
    /// <summary>Each view with how a client reads it.</summary>
    public static IReadOnlyList<(BodyView View, string Name)> Views { get; } =
        [(BodyView.Back, "Back"), (BodyView.Front, "Front"), (BodyView.Left, "Left side"), (BodyView.Right, "Right side")];

    public bool IsFull => Marks.Count >= ClientMark.MostPerVisit;

    /// <summary>The one that is open: where she tapped last.</summary>
    public BodyView Shown => WireName.TryParse<BodyView>(Form.View, out var view) ? view : Marks is [.., var last] ? last.View : BodyView.Back;

    /// <summary>A note that was refused, by its mark.</summary>
    public (Guid Mark, string? Note)? Typed { get; init; }

    public static string Place(ClientMark mark) => PlaceName.Of(mark.Zone, mark.Side);

    /// <summary>The name of the field with a mark's note.</summary>
    public static string NoteField(Guid mark) => $"note-{mark}";
}
