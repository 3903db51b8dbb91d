namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>All sheets that a client was given, the newest first.</summary>
public sealed record ClientSheetsPage(string FullName, IReadOnlyList<MadeSheet> Sheets);
