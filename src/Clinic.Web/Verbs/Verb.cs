namespace Clinic.Web.Verbs;

/// <summary>Something the program does instead of opening the clinic, when its first argument names it.</summary>
internal abstract class Verb
{
    /// <summary>The word at the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The word with its arguments: "backup FILE".</summary>
    public abstract string Synopsis { get; }

    /// <summary>What it does and when it refuses, in lines for <c>--help</c>.</summary>
    public abstract string Purpose { get; }

    /// <summary>Arguments with a value behind them.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Arguments that stand alone.</summary>
    public virtual IReadOnlyList<string> Flags => [];

    /// <summary>How many words follow that are neither.</summary>
    public virtual int WordCount => 0;

    public abstract Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken);
}
