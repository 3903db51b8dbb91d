namespace Clinic.Web.Features.Anatomy;

/// <summary>
/// The drawn body and what the rules say of it, for a browser or another program: Bodies are its pictures, Zones the atlas, AreaSearch
/// the way from a knot to the areas to check, Rules the pages on which staff read the rules and the owner adds the clinic's own. The room has
/// nothing to register: it shows <see cref="Domain.Anatomy.Zones.Atlas"/>, which is loaded once and never changes.
/// </summary>
internal static class AnatomyRoom;
