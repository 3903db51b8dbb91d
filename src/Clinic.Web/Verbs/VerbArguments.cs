namespace Clinic.Web.Verbs;

/// <summary>The words after the verb, sorted: <c>--option value</c>, <c>--flag</c>, and the rest in order.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _words = [];

    private VerbArguments()
    {
    }

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string flag) => _flags.Contains(flag);

    public string Word(int index) => _words[index];

    /// <returns>The arguments, or the sentence that says what is wrong with them.</returns>
    public static (VerbArguments? Arguments, string? Sentence) Read(Verb verb, ReadOnlySpan<string> given)
    {
        var arguments = new VerbArguments();
        for (var i = 0; i < given.Length; i++)
        {
            var argument = given[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                arguments._words.Add(argument);
            }
            else if (verb.Flags.Contains(argument))
            {
                arguments._flags.Add(argument);
            }
            else if (!verb.Options.Contains(argument))
            {
                return (null, $"{verb.Name} does not know {argument}.");
            }
            else if (++i == given.Length)
            {
                return (null, $"{argument} needs a value behind it.");
            }
            else
            {
                arguments._options[argument] = given[i];
            }
        }

        return arguments._words.Count == verb.WordCount
            ? (arguments, null)
            : (null, $"Use it like this: {verb.Synopsis}");
    }
}
