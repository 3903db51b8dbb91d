using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>What things are called: a name says what a thing is, and a search for it lands on one file.</summary>
public sealed partial class NamesTests
{
    /// <summary>Words for things that nobody found a name for.</summary>
    private static readonly string[] SaysNothing =
    [
        "Common", "Core", "Dto", "Helper", "Helpers", "Info", "Manager", "Managers", "Misc", "Util", "Utils", "Utility", "Utilities",
    ];

    /// <summary>The one folder of what every page may use, and its tests.</summary>
    private static readonly string[] MaySayShared = ["src/Clinic.Web/Features/Shared", "tests/Clinic.Web.Tests/Shared"];

    private static readonly string[] Code = [.. Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))];

    [Fact]
    public void Name_OfFolderFileOrType_SaysWhatItIs()
    {
        var named = Repository.Files("src", ".cs", ".cshtml", ".css", ".js", ".json", ".csproj")
            .Concat(Repository.Files("tests", ".cs", ".csproj"))
            .Concat(Repository.Files("eng", ".sh", ".sql", ".targets", ".proj"))
            .Where(file => !file.StartsWith("src/Clinic.Web/wwwroot/lib/", StringComparison.Ordinal))
            .ToList();
        var paths = named.SelectMany(file => MaySayShared.Any(place => file.StartsWith($"{place}/", StringComparison.Ordinal))
            ? file.Split('/').Where(part => part != "Shared")
            : file.Split('/'));
        var types = Code.SelectMany(file => NestedOrNot().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value));

        Assert.Empty(paths.Concat(types).Distinct().Where(IsEmptyName).Select(name => $"{name} says nothing"));
    }

    [Fact]
    public void File_HoldsTheOneTypeItIsCalledAfter()
    {
        var wrong =
            from file in Code
            where !MayHoldMore(file)
            let types = TypesIn(file)
            where types is not [var only] || only != Path.GetFileNameWithoutExtension(file)
            select $"{file}: {string.Join(", ", types)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Type_InSources_SharesItsNameWithNoOther() => Assert.Empty(
        Repository.Files("src", ".cs")
            .SelectMany(file => TypesIn(file).Select(type => (Type: type, File: file)))
            .GroupBy(found => found.Type)
            .Where(found => found.Count() > 1)
            .Select(found => $"{found.Key}: {string.Join(", ", found.Select(one => one.File))}"));

    /// <summary>A room's mappings and its refusals are each read as one list; a migration's file begins with its date.</summary>
    private static bool MayHoldMore(string file) =>
        file.EndsWith("Mapping.cs", StringComparison.Ordinal)
        || file.EndsWith("Refusals.cs", StringComparison.Ordinal)
        || file.StartsWith("src/Clinic.Data/Migrations/", StringComparison.Ordinal)
        || file == "src/Clinic.Web/Program.cs";

    private static bool IsEmptyName(string name)
    {
        // The framework calls them so.
        var words = Word().Matches(name.Replace("TagHelper", "Tag", StringComparison.Ordinal)).Select(match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..]).ToList();
        return words.Exists(word => SaysNothing.Contains(word) || word == "Shared") || words is ["Base", ..] or [.., "Base"];
    }

    private static IReadOnlyList<string> TypesIn(string file) =>
        [.. OutermostType().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value)];

    /// <summary>A capital with what follows it, or a word in lower case.</summary>
    [GeneratedRegex("[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly) )+(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OutermostType();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|enum|interface) (?<name>[A-Z]\w+)(?=[\s(<;:{])")]
    private static partial Regex NestedOrNot();
}
