using System.Diagnostics;
using Clinic.Testing;

namespace Clinic.Web.Tests.Verbs;

/// <summary>The built program, started as a person starts it.</summary>
internal static class ProgramRun
{
    /// <summary>On no database.</summary>
    public static Task<ProgramEnd> RunAsync(params string[] arguments) => RunAsync(arguments, [], "");

    /// <summary>On this database.</summary>
    public static Task<ProgramEnd> VerbAsync(this TestDatabase database, params string[] arguments) =>
        database.VerbAsync(arguments, []);

    /// <summary>On this database, with more environment variables and standard input.</summary>
    public static Task<ProgramEnd> VerbAsync(
        this TestDatabase database, string[] arguments, Dictionary<string, string> environment, string input = "")
    {
        var variables = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Clinic"] = database.App,
            ["ConnectionStrings__ClinicOwner"] = database.Owner,
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        return RunAsync(arguments, variables, input);
    }

    /// <summary>Not a verb: the clinic itself, on a server that is not there.</summary>
    public static Task<ProgramEnd> OpenAsync(string connectionString, string environment) =>
        RunAsync([], new() { ["ASPNETCORE_ENVIRONMENT"] = environment, ["ConnectionStrings__Clinic"] = connectionString }, "");

    private static async Task<ProgramEnd> RunAsync(string[] arguments, Dictionary<string, string> environment, string input)
    {
        // A program that should have refused, and opens the clinic instead, would stay for ever.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Clinic.Web.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("CLINIC_OWNER_PASSWORD");
        // Each run is short: code that is quick to make beats code that is quick to run.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await using var killed = limit.Token.Register(process.Kill);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return new ProgramEnd(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
