using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>Keeps every line the program logs: category, message, values, what it was logged within, and fault.</summary>
[ProviderAlias("Collected")]
internal sealed class CollectedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>The lines so far, which are then forgotten.</summary>
    public IReadOnlyList<string> TakeLines()
    {
        List<string> taken = [];
        while (lines.TryDequeue(out var line))
        {
            taken.Add(line);
        }

        return taken;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(string category, CollectedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> within = [];
            log.scopes.ForEachScope((scope, found) => found.Add($"{scope} {Values(scope)}"), within);
            log.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} [{Values(state)}] <{string.Join("> <", within)}> {exception}");
        }

        private static string Values(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join("; ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
    }
}
