namespace Clinic.Web.Tests.HouseRules.Containers;

/// <summary>One stage of the Dockerfile: from its FROM to the next.</summary>
/// <param name="Name">What later stages copy from; null for the last.</param>
internal sealed record DockerfileStage(string Image, string? Name)
{
    public List<(string Word, string Text)> Instructions { get; } = [];

    public static IReadOnlyList<DockerfileStage> ReadAll()
    {
        var stages = new List<DockerfileStage>();
        foreach (var line in string.Join('\n', Repository.Statements("Dockerfile")).Replace("\\\n", "", StringComparison.Ordinal).Split('\n'))
        {
            var (word, text) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (word == "FROM")
            {
                var from = text.Split(" AS ");
                stages.Add(new DockerfileStage(from[0], from.ElementAtOrDefault(1)));
            }
            else
            {
                stages[^1].Instructions.Add((word, text));
            }
        }

        return stages;
    }

    /// <summary>What stands behind a word, each time that it is said.</summary>
    public IEnumerable<string> Said(string word) => Instructions.Where(instruction => instruction.Word == word).Select(instruction => instruction.Text);
}
