using System.Text.RegularExpressions;
using Clinic.Web.Hosting;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>What can be said of the Dockerfile and docker-compose.yml without a Docker engine.</summary>
public sealed partial class ContainerFilesTests
{
    private static readonly string[] Dockerfile = Repository.Statements("Dockerfile");
    private static readonly string[] Compose = Repository.Statements("docker-compose.yml");

    [Fact]
    public void Images_Everywhere_AreOfOneRelease()
    {
        var images = After(Dockerfile, "FROM ").Select(from => from.Split(' ')[0]).Concat(After(Compose, "image: ")).ToList();

        Assert.Equal(4, images.Count);
        // PostgreSQL's releases have two numbers, all others three.
        Assert.All(images, image => Assert.Matches(@"^(postgres:\d+\.\d+|[a-z./]+:\d+\.\d+\.\d+)-[a-z-]+$", image));
    }

    [Fact]
    public void Runtime_OfTheImage_IsNotBelowTheFloor()
    {
        var runtime = RuntimeImage().Match(string.Join('\n', Dockerfile)).Groups[1].Value;

        Assert.False(RuntimeFloor.IsBelow(Version.Parse(runtime)), runtime);
    }

    [Fact]
    public void User_OfTheFinalStage_IsANumberAndNotRoot()
    {
        var finalStage = Dockerfile[Array.FindLastIndex(Dockerfile, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];

        Assert.Matches("^[1-9][0-9]*$", Assert.Single(After(finalStage, "USER ")));
    }

    [Fact]
    public void HealthCheck_Script_IsCopiedIntoTheImage()
    {
        Assert.EndsWith("""CMD ["bash", "/app/healthy.sh"]""", Assert.Single(After(Dockerfile, "HEALTHCHECK ")), StringComparison.Ordinal);
        Assert.Contains("COPY eng/docker/healthy.sh .", Dockerfile);
        Assert.Contains("WORKDIR /app", Dockerfile);
    }

    [Fact]
    public void Clinic_InCompose_WritesToTmpOnlyAndGainsNoRights()
    {
        string[] clinic = [.. Compose.SkipWhile(line => line != "clinic:").TakeWhile(line => line != "volumes:")];

        Assert.Contains("read_only: true", clinic);
        Assert.Contains("- /tmp", clinic[Array.IndexOf(clinic, "tmpfs:")..]);
        Assert.Contains("- ALL", clinic[Array.IndexOf(clinic, "cap_drop:")..]);
        Assert.Contains("- no-new-privileges:true", clinic);
    }

    [Fact]
    public void Port_InEveryFile_IsTheOneTheReadmeNames()
    {
        var port = ReadmeAddress().Match(Repository.Read("README.md")).Groups[1].Value;

        Assert.Contains($"- \"127.0.0.1:{port}:{port}\"", Compose);
        Assert.Contains($"EXPOSE {port}", Dockerfile);
        Assert.Contains($"ENV ASPNETCORE_HTTP_PORTS={port}", Dockerfile);
        Assert.Contains($"http://localhost:{port}", Repository.Read("docker-compose.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_FromTheCheckout_FindsItsFilesInTheBuildContext()
    {
        var ignored = Repository.Statements(".dockerignore");
        var sources = After(Dockerfile, "COPY ")
            .Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ').SkipLast(1))
            .Concat(After(Compose, "- ./").Select(mount => mount.Split(':')[0]))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.True(Path.Exists(Repository.PathOf(source)), source);
            Assert.DoesNotContain(ignored, folder => source == folder || source.StartsWith(folder + "/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void PostgreSql_OfTheTests_IsTheOneOfCompose()
    {
        var image = Assert.Single(After(Compose, "image: "));

        // Compiled only where Testcontainers can be had, so its text is read.
        Assert.Contains($"Image = \"{image}\";", Repository.Read("tests/Clinic.Testing/Containers/PostgresContainer.cs"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> After(IEnumerable<string> lines, string word) =>
        lines.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line[word.Length..]);

    [GeneratedRegex(@"dotnet/aspnet:(\d+\.\d+\.\d+)")]
    private static partial Regex RuntimeImage();

    [GeneratedRegex(@"<http://localhost:(\d+)>")]
    private static partial Regex ReadmeAddress();
}
