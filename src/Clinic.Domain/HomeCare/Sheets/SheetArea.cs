using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>A lettered area that may feed a sore spot.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Zones">Ids of the zones shown hatched.</param>
/// <param name="Place">"the left side of your back".</param>
public sealed record SheetArea(char Letter, string Area, AreaSide Side, IReadOnlyList<string> Zones, string Place);
