using Clinic.Domain.Practice;

namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>The pages of the clinic's paper.</summary>
public static class PaperPages
{
    public static PaperPage Full(this PaperSize paper) => paper == PaperSize.Letter ? PaperPage.Letter : PaperPage.A4;

    public static PaperPage Half(this PaperSize paper) => paper == PaperSize.Letter ? PaperPage.HalfLetter : PaperPage.A5;

    public static bool IsCard(this PaperPage page) => page is PaperPage.A5 or PaperPage.HalfLetter;
}
