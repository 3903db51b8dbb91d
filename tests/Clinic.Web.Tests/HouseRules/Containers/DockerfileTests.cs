using System.Text.RegularExpressions;
using Clinic.Web.Hosting;

namespace Clinic.Web.Tests.HouseRules.Containers;

/// <summary>What can be said of the image without a Docker engine.</summary>
public sealed class DockerfileTests
{
    private static readonly IReadOnlyList<DockerfileStage> Stages = DockerfileStage.ReadAll();
    private static readonly DockerfileStage Final = Stages[^1];

    [Fact]
    public void Image_OfEveryStage_IsOfOneRelease()
    {
        Assert.Equal(["front-end", "build", null], Stages.Select(stage => stage.Name));
        Assert.All(Stages, stage => Assert.Matches(@"^[a-z./]+:\d+\.\d+\.\d+-[a-z-]+$", stage.Image));
    }

    [Fact]
    public void FrontEnd_IsMadeByNodeFromTheLockFile()
    {
        Assert.StartsWith("node:", Stages[0].Image, StringComparison.Ordinal);
        Assert.StartsWith("npm ci ", Assert.Single(Stages[0].Said("RUN")), StringComparison.Ordinal);
        Assert.Contains("--ignore-scripts", Assert.Single(Stages[0].Said("RUN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Runtime_OfTheImage_IsNotBelowTheFloor()
    {
        var runtime = Regex.Match(Final.Image, @"dotnet/aspnet:(\d+\.\d+\.\d+)").Groups[1].Value;

        Assert.False(RuntimeFloor.IsBelow(Version.Parse(runtime)), runtime);
    }

    [Fact]
    public void User_OfTheFinalStage_IsANumberAndNotRoot() => Assert.Matches("^[1-9][0-9]*$", Assert.Single(Final.Said("USER")));

    [Fact]
    public void HealthCheck_Script_IsCopiedIntoTheImage()
    {
        Assert.EndsWith("""CMD ["bash", "/app/healthy.sh"]""", Assert.Single(Final.Said("HEALTHCHECK")), StringComparison.Ordinal);
        Assert.Contains("eng/docker/healthy.sh .", Final.Said("COPY"));
        Assert.Equal(["/app"], Final.Said("WORKDIR"));
    }

    [Fact]
    public void Port_OfTheImage_IsTheOneTheReadmeNames()
    {
        var port = new Uri(ComposeTests.ReadmeAddress).Port;

        Assert.Equal([$"{port}"], Final.Said("EXPOSE"));
        Assert.Equal([$"ASPNETCORE_HTTP_PORTS={port}"], Final.Said("ENV"));
    }

    [Fact]
    public void Copy_FromAnotherStage_NamesOneThatCameBefore()
    {
        var copies = Stages
            .SelectMany((stage, number) => stage.Said("COPY").Select(copy => (From: Regex.Match(copy, @"^--from=(\S+)").Groups[1].Value, Number: number)))
            .Where(copy => copy.From.Length > 0)
            .ToList();

        Assert.Equal(2, copies.Count);
        Assert.All(copies, copy => Assert.Contains(copy.From, Stages.Take(copy.Number).Select(stage => stage.Name)));
    }

    [Fact]
    public void Copy_FromTheCheckout_FindsItsFilesInTheBuildContext()
    {
        var ignored = Repository.Statements(".dockerignore");
        var sources = Stages
            .SelectMany(stage => stage.Said("COPY"))
            .Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ').SkipLast(1))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.True(Path.Exists(Repository.PathOf(source)), source);
            Assert.DoesNotContain(ignored, folder => source == folder || source.StartsWith(folder + "/", StringComparison.Ordinal));
        });
    }
}
