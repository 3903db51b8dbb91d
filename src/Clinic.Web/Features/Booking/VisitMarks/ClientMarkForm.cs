using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Booking.VisitMarks;

/// <summary>Where it hurts, as the client posts it: a point of the picture, or a place from the list with its side.</summary>
public sealed record ClientMarkForm
{
    public string? View { get; init; }

    // Text, because a number in a form is read in the server's language, where a comma may be the decimal sign.
    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Zone { get; init; }

    public string? Side { get; init; }

    public bool IsPoint => View is not null || X is not null || Y is not null;

    /// <summary>The mark on the body; null where that is no place on it.</summary>
    internal ClientMark? ToMark(Id<Appointment> visit, DateTimeOffset now)
    {
        if (!IsPoint)
        {
            return Atlas.Current.TryGetZone(Zone, out _) && WireName.TryParse<BodySide>(Side, out var side) && Atlas.Current.Shape(Zone!, side) is var shape
                ? MarkAt(visit, shape.View, shape.Centre.X, shape.Centre.Y, now)
                : null;
        }

        return WireName.TryParse<BodyView>(View, out var view)
            && double.TryParse(X, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && double.TryParse(Y, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
                ? MarkAt(visit, view, x, y, now)
                : null;
    }

    /// <summary>Whatever the browser took for the zone, the atlas here says which it is.</summary>
    private static ClientMark? MarkAt(Id<Appointment> visit, BodyView view, double x, double y, DateTimeOffset now) =>
        Atlas.Current.HitTest(view, x, y) is not { } hit
            ? null
            : new ClientMark
            {
                AppointmentId = visit,
                Zone = hit.Zone,
                Side = hit.Side,
                View = view,
                X = x,
                Y = y,
                U = hit.U,
                V = hit.V,
                AtlasVersion = Atlas.Current.Version,
                MarkedAt = now,
            };
}
