using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>What the documents point at is there. Addresses of the program, commands and names of types are not looked at.</summary>
public sealed partial class DocumentsTests
{
    /// <summary>Endings of files that a document names without their folder.</summary>
    private static readonly string[] FileEndings =
        [".cs", ".cshtml", ".csproj", ".css", ".js", ".json", ".md", ".proj", ".props", ".sh", ".sln", ".sql", ".targets", ".yml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_NamesFilesAndFolders_ThatExist(string document)
    {
        var text = Fence().Replace(Repository.Read(document), "");
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;

        var links = Link().Matches(text)
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
            .Where(target => !Exists(Path.Combine(folder, target)));
        var named = Code().Matches(text)
            .SelectMany(match => match.Groups["code"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => !IsThere(word));

        Assert.Empty(links.Concat(named));
    }

    [Fact]
    public void Readme_IsShort() => Assert.InRange(Repository.Read("README.md").Split('\n').Length - 1, 1, 119);

    [Fact]
    public void WhereToChangeWhat_NamesTwentyThingsAndTheirFiles()
    {
        var rows = Repository.Read("docs/README.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split(" | "))
            .ToList();

        Assert.InRange(rows.Count, 20, 60);
        Assert.All(rows, row =>
        {
            Assert.Equal(3, row.Length);
            Assert.True(Exists(Repository.PathOf(row[1].Trim().Trim('`'))), row[1]);
        });
    }

    [Fact]
    public void Decision_Each_StandsInTheIndexUnderItsTitle()
    {
        var pages = Repository.Files("docs/decisions", ".md").Where(page => !page.EndsWith("README.md", StringComparison.Ordinal))
            .Select(page => $"- [{DecisionTitle().Match(Repository.Read(page)).Groups["title"].Value}]({Path.GetFileName(page)})");

        Assert.Equal(pages, Repository.Read("docs/decisions/README.md").Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    public static TheoryData<string> Documents() => [.. Repository.Files("docs", ".md").Concat(["README.md", "CONTRIBUTING.md", "SECURITY.md"])];

    private static bool IsThere(string word)
    {
        var parts = word.TrimEnd('/').Split('/');
        if (parts.Length > 1)
        {
            return parts[0] switch
            {
                "." or ".ci" or "docs" or "eng" or "scripts" or "src" or "tests" => Exists(Repository.PathOf(word)),
                "Features" or "Hosting" => Exists(Repository.PathOf($"src/Clinic.Web/{word}")),
                _ => true,
            };
        }

        return !FileEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word != ending)
            || Repository.Files(".", word).Any(file => Path.GetFileName(file) == word);
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"^# \d+\. (?<title>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex DecisionTitle();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
