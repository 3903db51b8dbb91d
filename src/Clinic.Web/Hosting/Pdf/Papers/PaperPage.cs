namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>The size of a page, upright. The two small ones are cards in large words.</summary>
public enum PaperPage
{
    A4,
    Letter,
    A5,
    HalfLetter,
}
