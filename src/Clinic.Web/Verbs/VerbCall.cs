using System.Text;
using Clinic.Data.PrivateServer;
using Clinic.Web.Hosting.Faults;

namespace Clinic.Web.Verbs;

/// <summary>One verb with the arguments it was called with: the front door of everything that is not the clinic itself.</summary>
internal sealed class VerbCall
{
    private static readonly Verb[] All = [new Migrate(), new Demo(), new CreateOwner(), new Backup(), new Restore(), new VerifyAudit()];

    private readonly Verb _verb;
    private readonly VerbArguments _arguments;

    private VerbCall(Verb verb, VerbArguments arguments)
    {
        _verb = verb;
        _arguments = arguments;
    }

    /// <summary>Reads the command line. Help and a call that cannot be are answered here.</summary>
    /// <param name="args">The program's arguments.</param>
    /// <param name="call">The verb to run; null when the clinic is to be opened.</param>
    /// <param name="exitCode">Where the answer is false: the program's exit code.</param>
    /// <returns>False when everything has been said.</returns>
    public static bool TryRead(string[] args, out VerbCall? call, out int exitCode)
    {
        call = null;
        exitCode = 0;
        if (args is ["--help" or "-h" or "help", ..])
        {
            Console.Out.Write(Help());
            return false;
        }

        // What looks like a setting is for the clinic: --urls http://localhost:5081, urls=http://localhost:5081.
        if (args.Length == 0 || args[0].StartsWith('-') || args[0].StartsWith('/') || args[0].Contains('='))
        {
            return true;
        }

        if (All.FirstOrDefault(candidate => candidate.Name == args[0]) is not { } verb)
        {
            Console.Error.WriteLine($"There is no verb \"{args[0]}\".");
            Console.Error.Write(Help());
            exitCode = 2;
            return false;
        }

        if (args.Contains("--help"))
        {
            Console.Out.Write(HelpOf(verb));
            return false;
        }

        var (arguments, sentence) = VerbArguments.Read(verb, args.AsSpan(1));
        if (arguments is null)
        {
            Console.Error.WriteLine(sentence);
            exitCode = 1;
            return false;
        }

        call = new VerbCall(verb, arguments);
        return true;
    }

    /// <returns>The exit code: 0 when it was done, 1 when not; which and why was printed.</returns>
    public async Task<int> RunAsync(WebApplication app, DatabaseServer database)
    {
        var answer = await AnswerAsync(app, database);
        await (answer.IsRefusal ? Console.Error : Console.Out).WriteLineAsync(answer.Words);
        return answer.IsRefusal ? 1 : 0;
    }

    private async Task<Answer> AnswerAsync(WebApplication app, DatabaseServer database)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await _verb.ExecuteAsync(
                new VerbScene(scope.ServiceProvider, database, app.Environment), _arguments, CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseTrouble.SentenceFor(exception) is { } sentence)
        {
            return Answer.Refused(sentence);
        }
    }

    private static string Help()
    {
        var help = new StringBuilder()
            .AppendLine("Clinic.Web [--urls URL] opens the clinic. With one of these words first it does that instead:")
            .AppendLine();
        foreach (var verb in All)
        {
            help.Append(HelpOf(verb));
        }

        return help
            .AppendLine()
            .AppendLine("Each works on the database that the clinic itself would use: ConnectionStrings__Clinic (and ConnectionStrings__ClinicOwner,")
            .AppendLine("the role that owns the tables), or else the private one, while the clinic is not running. Exit code 0: done, 1: not done.")
            .ToString();
    }

    private static string HelpOf(Verb verb)
    {
        var help = new StringBuilder().Append("  ").AppendLine(verb.Synopsis);
        foreach (var line in verb.Purpose.Split('\n'))
        {
            help.Append("      ").AppendLine(line);
        }

        return help.ToString();
    }
}
