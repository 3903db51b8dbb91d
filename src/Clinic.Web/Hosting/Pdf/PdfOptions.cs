namespace Clinic.Web.Hosting.Pdf;

/// <summary>The section <c>Pdf</c> of the configuration.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    public PdfEngine Engine { get; set; } = PdfEngine.Auto;

    /// <summary>The path of Chrome, Chromium or Edge; null: it is looked for.</summary>
    public string? Browser { get; set; }
}
