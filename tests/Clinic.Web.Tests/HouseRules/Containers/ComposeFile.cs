using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Clinic.Web.Tests.HouseRules.Containers;

/// <summary>docker-compose.yml, as far as the demo uses the format: a word that is not known here fails the reading.</summary>
internal sealed class ComposeFile
{
    public Dictionary<string, ComposeService> Services { get; set; } = [];

    public Dictionary<string, object?> Volumes { get; set; } = [];

    public static ComposeFile Read() => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .Build()
        .Deserialize<ComposeFile>(Repository.Read("docker-compose.yml"));
}
