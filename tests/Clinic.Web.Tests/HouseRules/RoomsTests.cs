using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>
/// Rooms know of each other what lies at the front door, and never in a circle. Shared is the hall: every room may use it, and
/// it uses front doors only.
/// </summary>
public sealed partial class RoomsTests
{
    private const string Features = "src/Clinic.Web/Features";
    private const string Hall = "Shared";

    /// <summary>What a room offers to the others. Everything else of it, its pages and forms first, is its own.</summary>
    private static readonly Dictionary<string, string[]> FrontDoors = new()
    {
        // Who is asking, what may be asked of her, and the links for those who have no account.
        ["Accounts"] = ["CurrentActor", "Policies", "PrivateLinks", "StillSignedIn"],
        // Every page that draws a body finds it at the same address; a knot's kind reads the same everywhere.
        ["Anatomy"] = ["BodyAddress", "KindWords"],
        // Booking decides on the same open times that were offered, and offers others in the same words. A closure lists the visits in it.
        ["Availability"] = ["AffectedVisit", "AffectedVisits", "AnyTherapist", "AvailabilityQuery", "OfferedTherapist", "ServiceOffer", "SlotAnswer"],
        // The staff's bar says how many requests wait, and how many people wait for a call.
        ["Booking"] = ["ReadStaffBar", "StaffBar"],
        // A booking is somebody's: who she is, how staff find her, and what she agrees to in which words.
        ["Clients"] = ["ClientAnswers", "ConsentWords", "FindClients", "FindOrAddClient", "FoundClient", "MissedVisits"],
        // Booking hands out the visit's calendar file, puts its confirmation into the outbox, and tells the client so where it is true.
        ["Messages"] = ["CalendarEntry", "CalendarFile", "MailPromise", "MailRoute", "MailSettings", "OutboxBell", "QueueMessage", "ReadMailPromise"],
        // Booking asks and answers in these words; the chart shows what was ticked.
        ["Screening"] = ["RedFlagNotice", "RedFlagWords"],
        // Every page says whose clinic it is; a price reads the same everywhere.
        ["Practice"] = ["LastPracticeCard", "Price", "PracticeCard", "ReadPracticeCard"],
    };

    [Fact]
    public void Room_OfOthers_UsesFrontDoorsOnly()
    {
        var wrong =
            from file in Repository.Files(Features, ".cs", ".cshtml")
            where IsInARoom(file)
            let text = Repository.Read(file)
            from used in InnerNamespacesIn(text).Concat(TypesBehindTheDoorIn(text, RoomOf(file)))
            where used.Room != RoomOf(file) && used.Room != Hall
            select $"{file}: {used.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void FrontDoor_Listed_LiesInTheRoomItself() => Assert.Empty(
        from door in FrontDoors
        from type in door.Value
        let file = $"{Features}/{door.Key}/{type}.cs"
        where !File.Exists(Repository.PathOf(file))
        select file);

    [Theory]
    [InlineData("src/Clinic.Domain", "Clinic.Domain")]
    [InlineData("src/Clinic.Data", "Clinic.Data")]
    [InlineData(Features, "Clinic.Web.Features")]
    public void Rooms_OfOneProject_MakeNoCircle(string folder, string rootNamespace)
    {
        var rooms = Repository.Files(folder, ".cs", ".cshtml")
            .Select(file => (Room: file[(folder.Length + 1)..].Split('/'), Text: Repository.Read(file)))
            .Where(file => file.Room.Length > 1 && file.Room[0] != Hall)
            .ToLookup(file => file.Room[0], file => file.Text);
        var left = rooms.ToDictionary(
            room => room.Key,
            room => room
                .SelectMany(text => Regex.Matches(text, $@"\b{Regex.Escape(rootNamespace)}\.(?<room>\w+)").Select(match => match.Groups["room"].Value))
                .Where(other => other != room.Key && rooms.Contains(other))
                .ToHashSet());

        Assert.Contains(left.Values, uses => uses.Count > 0);
        while (left.Where(room => !room.Value.Any(left.ContainsKey)).Select(room => room.Key).ToList() is { Count: > 0 } ends)
        {
            ends.ForEach(end => left.Remove(end));
        }

        // What is left over are the rooms of a circle and those that lead into it.
        Assert.Empty(left.Select(room => $"{room.Key} uses {string.Join(", ", room.Value.Where(left.ContainsKey).Order())}"));
    }

    /// <summary>Namespaces behind a room's first one: that is where its pages, forms and answers lie.</summary>
    private static IEnumerable<(string Room, string Name)> InnerNamespacesIn(string text) =>
        InnerNamespace().Matches(text).Select(match => (match.Groups["room"].Value, match.Value));

    /// <summary>Types that lie in another room itself, but not at its front door, by their names.</summary>
    private static IEnumerable<(string Room, string Name)> TypesBehindTheDoorIn(string text, string room)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToHashSet();
        return Repository.Files(Features, ".cs")
            .Where(file => IsInARoom(file) && RoomOf(file) != room && text.Contains($"Clinic.Web.Features.{RoomOf(file)}", StringComparison.Ordinal))
            .Where(file => file.Split('/').Length == 5)
            .Select(file => (Room: RoomOf(file), Name: Path.GetFileNameWithoutExtension(file)))
            .Where(type => words.Contains(type.Name) && !FrontDoors.GetValueOrDefault(type.Room, []).Contains(type.Name));
    }

    private static bool IsInARoom(string file) => file.Split('/').Length > 4;

    private static string RoomOf(string file) => file.Split('/')[3];

    [GeneratedRegex(@"\bClinic\.Web\.Features\.(?<room>\w+)\.\w+")]
    private static partial Regex InnerNamespace();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
