using System.Net;
using System.Net.Sockets;

namespace Clinic.Web.Tests.Verbs;

public sealed class CommandLineTests
{
    private static readonly string[] Synopses = ["migrate", "demo [--refresh]", "create-owner --name NAME --email EMAIL", "backup FILE", "restore FILE", "verify-audit [--head NUMBER:HASH]"];

    [Fact]
    public async Task Help_Asked_ListsEveryVerb()
    {
        var end = await ProgramRun.RunAsync("--help");

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.All(Synopses, synopsis => Assert.Contains($"\n  {synopsis}", end.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_OfOneVerb_IsThatVerbsAlone()
    {
        var end = await ProgramRun.RunAsync("backup", "--help");

        Assert.Equal(0, end.ExitCode);
        Assert.StartsWith("  backup FILE\n", end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("restore FILE", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownWord_IsNoVerb_GetsTheHelpAndEndsWithTwo()
    {
        var end = await ProgramRun.RunAsync("bakcup", "x");

        Assert.Equal((2, ""), (end.ExitCode, end.Output));
        Assert.StartsWith("There is no verb \"bakcup\".\n", end.Error, StringComparison.Ordinal);
        Assert.All(Synopses, synopsis => Assert.Contains($"\n  {synopsis}", end.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Use it like this: backup FILE", "backup")]
    [InlineData("demo does not know --fresh.", "demo", "--fresh")]
    [InlineData("--name needs a value behind it.", "create-owner", "--name")]
    public async Task Arguments_Wrong_AreRefusedBeforeAnythingStarts(string words, params string[] arguments)
    {
        var end = await ProgramRun.RunAsync(arguments);

        end.ShouldBeRefused(words);
        Assert.Empty(end.Output);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Start_DatabaseAway_EndsInOneSentence(string environment)
    {
        // Bound but not listening: no other program can take the port meanwhile.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var end = await ProgramRun.OpenAsync($"Host=127.0.0.1;Port={((IPEndPoint)taken.LocalEndPoint!).Port};Database=clinic;Username=clinic_app;Password=x", environment);

        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith("The database did not go along (Failed to connect to 127.0.0.1:", end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.TrimEnd().Split('\n'));
    }
}
