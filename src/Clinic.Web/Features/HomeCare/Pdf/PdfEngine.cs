namespace Clinic.Web.Features.HomeCare.Pdf;

/// <summary>Which engine makes PDFs.</summary>
public enum PdfEngine
{
    /// <summary>The first that works.</summary>
    Auto,
    QuestPdf,
    Chromium,
}
