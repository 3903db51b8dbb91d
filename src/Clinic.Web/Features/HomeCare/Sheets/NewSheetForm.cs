namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>The exercises that go on the sheet, by id.</summary>
public sealed record NewSheetForm
{
    public List<string> Exercises { get; init; } = [];
}
