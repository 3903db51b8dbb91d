namespace Clinic.Web.Hosting.Pdf;

/// <summary>The PDF of a sheet as it was kept.</summary>
/// <param name="Sha256">In hexadecimal; of what was kept then.</param>
/// <param name="IsWhole">The bytes are still those; false for a file that changed since, which is never given out.</param>
public sealed record KeptPdf(byte[] Pdf, string Sha256, string Engine, bool IsWhole);
