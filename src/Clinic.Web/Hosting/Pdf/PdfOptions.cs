namespace Clinic.Web.Hosting.Pdf;

/// <summary>The section <c>Pdf</c> of the configuration.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    public PdfEngine Engine { get; set; } = PdfEngine.Auto;
}
