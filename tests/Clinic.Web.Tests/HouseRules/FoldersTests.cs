namespace Clinic.Web.Tests.HouseRules;

/// <summary>Where things lie: a stranger finds the room of any change by its name, and no folder becomes a drawer for the rest.</summary>
public sealed class FoldersTests
{
    private const int MostFiles = 15;
    private const int MostLevels = 3;

    /// <summary>The clinic's rooms, which are words of the glossary. One that has no code yet has no folder.</summary>
    private static readonly string[] Rooms =
    [
        "Accounts", "Anatomy", "Audit", "Availability", "Booking", "Charting", "Clients", "HomeCare", "Messages", "Practice", "Reports", "Screening",
    ];

    /// <summary>Where rooms may lie, and the halls beside them, which serve every room. Another hall is a decision: write it down here.</summary>
    private static readonly Dictionary<string, string[]> Halls = new()
    {
        ["src/Clinic.Domain"] = ["Time"],
        ["src/Clinic.Data"] = ["Backups", "Demo", "Migrations", "PrivateServer"],
        ["src/Clinic.Web/Features"] = ["Shared"],
        ["tests/Clinic.Browser.Tests"] = ["Keyboard", "MainJob"],
        ["tests/Clinic.Data.Tests"] = ["Demo", "PrivateServer"],
        ["tests/Clinic.Domain.Tests"] = ["Time"],
        ["tests/Clinic.Testing"] = ["Containers"],
        ["tests/Clinic.Web.Tests"] = ["Hosting", "HouseRules", "Shared", "Verbs"],
    };

    /// <summary>Clinic.Web's own folders: its rooms lie one level further in.</summary>
    private static readonly string[] WebFolders = ["Features", "Hosting", "Properties", "Verbs", "wwwroot"];

    /// <summary>Folders that are read by date, not scanned: one more file for each change of the schema.</summary>
    private static readonly string[] MayGrow = ["src/Clinic.Data/Migrations"];

    private static readonly string[] Sources = [.. Repository.Files("src", ".cs", ".cshtml", ".css", ".js", ".json")
        .Concat(Repository.Files("tests", ".cs", ".json"))
        .Where(file => !file.StartsWith("src/Clinic.Web/wwwroot/lib/", StringComparison.Ordinal))];

    [Fact]
    public void Folder_OfAProject_IsARoomOrAHall()
    {
        var strange =
            from folder in Folders()
            let home = Halls.Keys.SingleOrDefault(home => folder.StartsWith($"{home}/", StringComparison.Ordinal))
            let name = home is null ? folder.Split('/').ElementAtOrDefault(2) : folder[(home.Length + 1)..].Split('/')[0]
            where name is not null && !(home is null ? WebFolders : Rooms.Concat(Halls[home])).Contains(name)
            select folder;

        Assert.Empty(strange);
    }

    [Fact]
    public void Hall_ThatIsNamed_IsThere() =>
        Assert.Empty(Halls.SelectMany(home => home.Value.Select(hall => $"{home.Key}/{hall}")).Except(Folders()));

    [Fact]
    public void Room_WithCode_StandsInReadmeAndGlossaryAndHasADoor()
    {
        var rooms = Halls.Keys.SelectMany(home => Rooms.Where(room => Folders().Contains($"{home}/{room}"))).Distinct().Order().ToList();

        Assert.NotEmpty(rooms);
        Assert.Equal(rooms, RoomsIn("README.md", "## The rooms"));
        Assert.Equal(rooms, RoomsIn("docs/glossary.md", "## The rooms"));
        Assert.Empty(rooms.Select(DoorOf).Where(door => !File.Exists(Repository.PathOf(door))).Select(door => $"{door} is missing"));
    }

    [Fact]
    public void Door_WithServices_IsOpenedByProgramAndByNobodyElse()
    {
        var program = Repository.Read("src/Clinic.Web/Program.cs");
        var registers = Sources.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && file.StartsWith("src/Clinic.Web/Features/", StringComparison.Ordinal))
            .Where(file => Repository.Read(file).Contains("this IServiceCollection", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(registers);
        Assert.Empty(registers.Except(Rooms.Select(DoorOf)));
        Assert.Empty(registers.Select(door => $".Add{door.Split('/')[3]}(").Where(call => !program.Contains(call, StringComparison.Ordinal)).Select(call => $"Program.cs has no {call})"));
        // A table of contents lists chapters: a type of a room is registered at the room's door.
        Assert.DoesNotMatch(@"\.Add(Scoped|Singleton|Transient|HostedService)<", program);
    }

    [Fact]
    public void Folder_HoldsAsMuchAsOneScans() => Assert.Empty(
        Sources.GroupBy(FolderOf)
            .Where(folder => folder.Count() > MostFiles && !MayGrow.Contains(folder.Key))
            .Select(folder => $"{folder.Key}: {folder.Count()} files"));

    [Fact]
    public void Folder_LiesWithinReach() => Assert.Empty(
        Folders()
            .Where(folder => folder.Split('/').Length - 2 > MostLevels)
            .Select(folder => $"{folder}: deeper than {MostLevels} levels"));

    private static string DoorOf(string room) => $"src/Clinic.Web/Features/{room}/{room}Room.cs";

    /// <summary>The first column of the table under a heading, its head left out.</summary>
    private static IEnumerable<string> RoomsIn(string document, string heading) => Repository.Read(document).Split('\n')
        .SkipWhile(line => line != heading).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Split('|')[1].Trim())
        .Order();

    private static List<string> Folders() => [.. Sources.Select(FolderOf).SelectMany(WithParents).Distinct()];

    private static string FolderOf(string file) => file[..file.LastIndexOf('/')];

    private static IEnumerable<string> WithParents(string folder)
    {
        for (var place = folder; place.Count(letter => letter == '/') > 1; place = FolderOf(place))
        {
            yield return place;
        }
    }
}
