namespace Clinic.Web.Tests.Verbs;

/// <summary>How a run of the program ended.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error)
{
    /// <summary>It was done, and says so after the line that names the database.</summary>
    public void ShouldBeDone(string words)
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        Assert.Contains("\n" + words, Output, StringComparison.Ordinal);
    }

    /// <summary>It was not done, and one sentence says why; no stack trace.</summary>
    public void ShouldBeRefused(string words)
    {
        Assert.Equal(1, ExitCode);
        Assert.Contains(words, Error, StringComparison.Ordinal);
        Assert.Single(Error.TrimEnd('\n').Split('\n'));
    }
}
