namespace Clinic.Web.Hosting.Pdf;

/// <summary>A sheet as PDF.</summary>
/// <param name="Engine">The name of the engine that made it.</param>
public sealed record PrintedSheet(byte[] Pdf, string Engine);
