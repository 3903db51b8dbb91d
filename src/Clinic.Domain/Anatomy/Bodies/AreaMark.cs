namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>An area to paint: its zones hatched, with a letter. The letter and the hatching carry it; colour alone never does.</summary>
/// <param name="Letter">A to Z; longer text of those letters is drawn smaller.</param>
/// <param name="Zones">Ids of its zones; those of another view are left out.</param>
/// <param name="Side">One side or both.</param>
public sealed record AreaMark(string Letter, IReadOnlyList<string> Zones, AreaSide Side);
