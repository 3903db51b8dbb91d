namespace Clinic.Web.Hosting.Pdf;

/// <summary>Which engine makes PDFs.</summary>
public enum PdfEngine
{
    /// <summary>The first that works.</summary>
    Auto,
    QuestPdf,
    Chromium,
}
