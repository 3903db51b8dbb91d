using System.Text;
using Clinic.Web.Hosting.Pdf;

namespace Clinic.Web.Tests.Hosting;

public sealed class FontCoverageTests
{
    [Theory]
    [InlineData("AtkinsonHyperlegibleNext-400.ttf")]
    [InlineData("AtkinsonHyperlegibleNext-600.ttf")]
    [InlineData("AtkinsonHyperlegibleNext-700.ttf")]
    public void Coverage_ThePrintFonts_HasLatinAndOurOwnSignsAndNoArabicOrChinese(string font)
    {
        var coverage = new FontCoverage(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", font)));

        // Soft hyphen and control characters are not drawn; the sign for a millionth these fonts do not have.
        var common = Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x60)).Where(sign => sign is not (0xAD or 0xB5))
            .Concat([0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2212]);
        Assert.Empty(common.Where(sign => !coverage.Has(new Rune(sign))).Select(sign => $"U+{sign:X4}"));
        Assert.DoesNotContain(new[] { 0xB5, 0x645, 0x5F20, 0x1F600, 0x378 }, sign => coverage.Has(new Rune(sign)));
    }
}
