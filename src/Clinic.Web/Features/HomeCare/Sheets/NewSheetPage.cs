using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>Choosing the exercises of a sheet.</summary>
/// <param name="IsSigned">The visit is signed: no sheet is added to it.</param>
/// <param name="Areas">What was treated, with the letters the sheet will show.</param>
/// <param name="Lines">Every exercise that may be given, in the order of the sheet.</param>
/// <param name="Form">Those that are ticked.</param>
/// <param name="Made">Sheets of this visit that were made already, the newest first.</param>
public sealed record NewSheetPage(
    Id<Visit> VisitId, string FullName, bool IsSigned, IReadOnlyList<SheetArea> Areas, IReadOnlyList<OfferedLine> Lines, NewSheetForm Form,
    IReadOnlyList<MadeSheet> Made)
{
    public IReadOnlyList<OfferedLine> Ticked => [.. Lines.Where(line => line.IsTicked)];

    public IReadOnlyList<OfferedLine> NotTicked => [.. Lines.Where(line => !line.IsTicked)];

    /// <summary>Above this number fewer people keep to a plan.</summary>
    public bool IsMany => Form.Exercises.Count > ExerciseChoice.KeptToMost;
}
