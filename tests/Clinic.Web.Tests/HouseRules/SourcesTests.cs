using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>What may stand in few written places only, looked for in the text of the sources.</summary>
public sealed class SourcesTests
{
    [Fact]
    public void Clock_OutsideProgram_IsHandedIn() => Assert.Equal(
        ["src/Clinic.Web/Program.cs"],
        FilesWith(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b|\bTimeProvider\s*\.\s*System\b"));

    [Fact]
    public void Processes_AreStartedByThreeClasses() => Assert.Equal(
        ["src/Clinic.Data/PrivateServer/PostgresCommand.cs", "src/Clinic.Web/Hosting/Pdf/ChromiumPdf.cs", "src/Clinic.Web/Hosting/Pdf/RunningBrowser.cs"],
        FilesWith(@"\bProcess\s*\.\s*Start\b|\bProcessStartInfo\b|\bnew\s+Process\b|\bLauncher\b|\bPuppeteer\s*\.\s*Launch"));

    /// <summary>Each prints what the program itself drew: a body with marks, the style of the printed sheet. None prints what a person typed.</summary>
    [Fact]
    public void RawHtml_IsPrintedByTheseViewsAlone() => Assert.Equal(
        [
            "src/Clinic.Web/Features/Charting/Comparisons/_Bodies.cshtml",
            "src/Clinic.Web/Features/Charting/Comparisons/_Overlaid.cshtml",
            "src/Clinic.Web/Features/Charting/HeatMaps/_Heat.cshtml",
            "src/Clinic.Web/Features/Charting/Knots/_Map.cshtml",
            "src/Clinic.Web/Features/Charting/OverTime/_ThenAndNow.cshtml",
            "src/Clinic.Web/Features/HomeCare/Print.cshtml",
        ],
        FilesWith(@"\bHtml\s*\.\s*Raw\b"));

    private static IEnumerable<string> FilesWith(string pattern) =>
        Repository.Files("src", ".cs", ".cshtml").Where(file => Regex.IsMatch(Repository.Read(file), pattern));
}
