namespace Clinic.Web.Features.Charting.Charts;

/// <summary>A scale of tenderness inside a form, or beside it when <paramref name="Form"/> names the form's id.</summary>
public sealed record TenderPage(string Name, string Legend, int? Value, string? Hint = null, string? Form = null);
