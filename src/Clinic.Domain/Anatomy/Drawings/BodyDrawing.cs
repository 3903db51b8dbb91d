using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Drawings;

/// <summary>Everything that is painted in one view.</summary>
/// <param name="View">Which view it is.</param>
/// <param name="Silhouette">Path data of the body's outline.</param>
/// <param name="Relief">Muscles, bones and lines in paint order.</param>
/// <param name="Zones">The zones of the view, each side its own shape; together they cover the body and do not overlap.</param>
public sealed record BodyDrawing(
    BodyView View, IReadOnlyList<string> Silhouette, IReadOnlyList<ReliefLayer> Relief, IReadOnlyList<ZoneShape> Zones);
